/** A difference and its reason. */
type Accepted = readonly [difference: string, reason: string]

const openList = 'the list is open, so the value is taken; the page of the cmdlet does not list it'
const reserved = "reserved for the service's own use by the page of the cmdlet"
const fixedName = "the fixed name of the service's own object: dropped in the overlay"

/** Where rows differ from Microsoft365DSC and stay: what differs, and why. A difference that goes must go here too. */
export const acceptedDifferences: Readonly<Record<string, Accepted>> = {
  'exchange.hostedContentFilterPolicy HighConfidencePhishAction': ['not here: movetojmf', openList],
  'exchange.hostedContentFilterPolicy HighConfidenceSpamAction': ['not here: noaction', openList],
  'exchange.hostedContentFilterPolicy IntraOrgFilterState': ['not here: default', openList],
  'exchange.hostedContentFilterPolicy MarkAsSpamFromAddressAuthFail': ['not here: test', openList],
  'exchange.hostedContentFilterPolicy MarkAsSpamNdrBackscatter': ['not here: test', openList],
  'exchange.hostedContentFilterPolicy MarkAsSpamSpfRecordHardFail': ['not here: test', openList],
  'exchange.hostedContentFilterPolicy PhishSpamAction': ['not here: noaction', openList],
  'exchange.hostedContentFilterPolicy SpamAction': ['not here: noaction', openList],
  'exchange.inboundConnector ConnectorSource': ['not here: default', openList],
  'exchange.malwareFilterRule Priority': [
    'integer, there string',
    'the page of the cmdlet says Int32, as of every other rule',
  ],
  'exchange.outboundConnector ConnectorSource': ['not here: default', openList],
  'exchange.owaMailboxPolicy AccountTransferEnabled': ['absent', reserved],
  'exchange.owaMailboxPolicy FreCardsEnabled': ['absent', reserved],
  'exchange.safeAttachmentPolicy Action': ['not here: replace', 'the service took Replace away; the list is open'],
  'exchange.safeAttachmentPolicy ActionOnError': [
    'absent',
    'the service took the parameter away: no page of the cmdlet has it',
  ],
  'exchange.transportRule AddManagerAsRecipientType': ['not here: to', openList],
  'exchange.transportRule ExceptIfMessageContainsDataClassifications': [
    'any, there string',
    'tables of a name and its counts, which the source writes as text',
  ],
  'exchange.transportRule ExceptIfRecipientInSenderList': ['absent', reserved],
  'exchange.transportRule ExceptIfSenderInRecipientList': ['absent', reserved],
  'exchange.transportRule MessageContainsDataClassifications': [
    'any, there string',
    'tables of a name and its counts, which the source writes as text',
  ],
  'exchange.transportRule RecipientInSenderList': ['absent', reserved],
  'exchange.transportRule SenderInRecipientList': ['absent', reserved],
  'entra.administrativeUnit ScopedRoleMembers': [
    'absent',
    'a role in a unit is declared as entra.directoryRoleAssignment, with the unit as its scope',
  ],
  'entra.authenticationMethod DisplayName': ['absent', 'the name of an external method is its key, id'],
  'entra.authenticationMethodsPolicy Description': ['absent', fixedName],
  'entra.authenticationMethodsPolicy DisplayName': ['absent', fixedName],
  'entra.authenticationMethodsPolicy PolicyVersion': ['absent', 'set by the service: dropped in the overlay'],
  'entra.authorizationPolicy Description': ['absent', fixedName],
  'entra.authorizationPolicy DisplayName': ['absent', fixedName],
  'entra.conditionalAccessPolicy TermsOfUse': ['set, there single', 'Graph has a list; the source keeps its first'],
  'entra.group AssignedLicenses': ['absent', 'licences are another task: dropped in the overlay'],
  'entra.group AssignedToRole': ['absent', 'declared from the other side, as entra.directoryRoleAssignment'],
  'entra.group GroupAsMembers': ['absent', 'groups stand among the members'],
  'entra.group MemberOf': ['absent', 'declared from the other side, as members of the other group'],
  'entra.namedLocation IpRanges': [
    'single, there list',
    'a list of objects with one address each, which the source writes as addresses',
  ],
  'entra.perUserMfa PerUserMfaState': [
    'not there: enforced',
    'the service turns enabled into enforced; both may be declared',
  ],
  'entra.securityDefaults Description': ['absent', fixedName],
  'entra.securityDefaults DisplayName': ['absent', fixedName],
}
