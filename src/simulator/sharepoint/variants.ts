import { settingOf } from '../setting-of.ts'
import type { VariantFact } from '../setting-of.ts'

/** The points on which sources about SharePoint disagree or are silent; the first setting is the default. */
export const sharePointVariants = {
  spoUpdate: {
    settings: ['optional', 'needed'],
    about: 'Whether SetProperty on the tenant takes effect without a call of Update.',
    source: 'reference: SharePoint B.3 (production tools do both; nobody documents what Update adds)',
  },
  spoPartial: {
    settings: ['applied', 'undone'],
    about: 'Whether the actions before a failing one stay applied.',
    source: 'reference: SharePoint B.3 (UNCERTAIN for SetProperty followed by a failing Update)',
  },
  spoOneDriveSharing: {
    settings: ['refused', 'clamped'],
    about: 'What happens to a OneDrive or Core sharing capability that is more open than the tenant’s.',
    source: 'reference: SharePoint C.3 (UNCERTAIN: clamped silently or refused)',
  },
  spoAnonymousLinks: {
    settings: ['refused', 'accepted'],
    about: 'Whether settings of links for anyone are refused while the tenant does not allow such links.',
    source: 'reference: SharePoint B.6 rule 1, against sharepoint-examples 7 (partly inferred)',
  },
  spoMergeArrays: {
    settings: ['refused', 'works'],
    about: 'Whether JSON MERGE takes properties that are lists.',
    source: 'reference: SharePoint B.4 (UNCERTAIN)',
  },
  spoRenamed: {
    settings: ['no', 'yes'],
    about: 'Whether the tenant was renamed, so that its SharePoint hosts differ from its initial domain.',
    source: 'reference: SharePoint B.1, C.14',
  },
  spoOperations: {
    settings: ['slow', 'instant'],
    about: 'Whether the change of a site is an operation that takes a while.',
    source: 'reference: SharePoint B.7 (15 s is typical, some are complete at once)',
  },
  spoUnlicensed: {
    settings: ['accepted', 'refused'],
    about: 'Whether settings of SharePoint Advanced Management and Syntex are refused without their licence.',
    source: 'reference: SharePoint C.10 (UNCERTAIN, no recorded answer)',
  },
  spoImageTagging: {
    settings: ['taken', 'ignored', 'refused'],
    about: 'What a write of imageTaggingOption through Graph does.',
    source: 'reference: entra-graph 1.7 sharepointSettings (read-only: UNCERTAIN)',
  },
  spoDirectoryRole: {
    settings: ['notNeeded', 'needed'],
    about: 'Whether the application needs the role SharePoint Administrator beside its permission.',
    source: 'reference: identity-exchange D.3.8 (UNCERTAIN)',
  },
  spoFederated: {
    settings: ['2', '1'],
    about:
      'What appidacr of a token got by federation is: 2 as with a certificate, or 1, which SharePoint does not take.',
    source: 'reference: identity-exchange A.6 (INF)',
  },
  spoConditionalAccess: {
    settings: ['settingOnly', 'makesPolicies'],
    about: 'Whether ConditionalAccessPolicy makes policies in Entra too, as the admin centre does.',
    source: 'reference: SharePoint B.6 rule 5 (UNCERTAIN)',
  },
  spoNoSiteName: {
    settings: ['SpoNoSiteException', 'SpoNoSuchSiteException'],
    about: 'How the error of a missing site is called.',
    source: 'reference: SharePoint B.3 (two sources spell it differently)',
  },
} as const satisfies Readonly<Record<string, VariantFact>>

/** The name of a switch of this file. */
export type SharePointVariant = keyof typeof sharePointVariants

/** The chosen setting of a switch. */
export type SharePointChosen = (name: SharePointVariant) => string

/** Reads the choices. @throws Error for a setting that a switch of this table does not have. */
export function chooseSharePoint(choices: Readonly<Record<string, string>>): SharePointChosen {
  return settingOf(sharePointVariants, choices)
}
