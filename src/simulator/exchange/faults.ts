/** Why a cmdlet was refused: the HTTP status and the body the service would answer. */
export type Fault = { readonly status: number; readonly body: unknown; readonly detail?: string }

/** Thrown by a cmdlet to stop it; the request's edge turns it into an answer. Nothing was written. */
export class CmdletRefused extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(`cmdlet refused with ${fault.status}`)
    this.fault = fault
  }
}

const ODATA = 'Microsoft.Exchange.Admin.OData.Core.ODataServiceException'
const NO_WARNINGS = { 'adminapi.warnings@odata.type': '#Collection(String)', '@adminapi.warnings': [] }

function refusal(status: number, code: string, message: string, detail: { code: string; message: string }): Fault {
  return {
    status,
    body: {
      error: {
        code,
        message,
        details: [{ code: detail.code, target: '', message: detail.message }],
        innererror: { message, type: ODATA, stacktrace: '' },
      },
      ...NO_WARNINGS,
    },
  }
}

/** 404 with ManagementObjectNotFoundException (reference: identity-exchange B.6; wording measured by g2o and ScubaGear). */
export function notFound(identity: string, server: string): Fault {
  return refusal(404, 'NotFound', 'Error executing cmdlet', {
    code: 'Client',
    message: `Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed because object '${identity}' couldn't be found on '${server}'.`,
  })
}

/** 400 with ADObjectAlreadyExistsException as a JSON text inside `details` (reference: identity-exchange B.6). */
export function exists(distinguishedName: string): Fault {
  return refusal(400, 'BadRequest', 'Error executing cmdlet', {
    code: 'Context',
    message: JSON.stringify({
      Message: `The object '${distinguishedName}' already exists.`,
      TypeName: 'Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException',
      StackTrace: null,
      InnerError: null,
    }),
  })
}

/** 400 for an identity that fits several objects. The type is Exchange's; the wording through REST is inferred. */
export function ambiguous(identity: string): Fault {
  return failed(
    'Microsoft.Exchange.Configuration.Tasks.ManagementObjectAmbiguousException',
    `The operation couldn't be performed because '${identity}' matches multiple entries.`,
  )
}

/** 400 of a cmdlet that ran and refused; `type` is the .NET exception, empty where nobody has recorded it. */
export function failed(type: string, text: string, code = ''): Fault {
  return refusal(400, 'BadRequest', 'Error executing cmdlet', { code: 'Context', message: `${code}|${type}|${text}` })
}

/** 400 while an organisation is not customised yet (reference: identity-exchange B.10). */
export function dehydrated(): Fault {
  return failed(
    'Microsoft.Exchange.Configuration.Tasks.InvalidOperationInDehydratedContextException',
    "The command you tried to run isn't currently allowed in your organization. To run this command, you first need to run the command: Enable-OrganizationCustomization.",
    'ExFDC3D516',
  )
}

/** 400 for a parameter nobody knows, or one that is missing: both are told as an unresolved parameter set (B.6). */
export function unresolvedParameters(names: readonly string[], missing = false): Fault {
  const type = 'Microsoft.Exchange.AdminApi.CommandInvocation.AmbiguousParameterSetException'
  const told = missing ? 'Missing mandatory parameters:' : 'Invalid cmdlet parameters specified.'
  const text = `Parameter set cannot be resolved using the specified named parameters. ${told} ${names.join(', ')}`
  return bindingFault(type, text, { details: [{ code: 'Client', target: '', message: `|${type}|${text}` }] })
}

/**
 * 400 for a value that does not fit its parameter: wrong JSON type, wrong name, out of range (B.6). The recorded body
 * has its warnings inside `error`; those of the other binding faults have none.
 */
export function untransformable(parameter: string, shown: string, type: string, why: string): Fault {
  return bindingFault(
    'Microsoft.Exchange.AdminApi.CommandInvocation.ParameterTransformationException',
    `Cannot process argument transformation on parameter '${parameter}'. Cannot convert value "${shown}" to type "${type}". Error: "${why}"`,
    NO_WARNINGS,
  )
}

function bindingFault(type: string, text: string, beside: Readonly<Record<string, unknown>> = {}): Fault {
  const message = 'Invalid Operation'
  const inner = { message, type: ODATA, stacktrace: '', internalexception: { message: text, type, stacktrace: '' } }
  return { status: 400, body: { error: { code: 'BadRequest', message, innererror: inner, ...beside } } }
}

/** 400 for a page that cannot be continued; measured word for word (B.8). */
export function pageExpired(): Fault {
  return bindingFault('System.Exception', 'Expired or Invalid pagination request. Default Expiry time is 00:30:00')
}

/** 400 for an anchor mailbox that no router understands (B.2). */
export function badAnchor(): Fault {
  const error = { code: 'ErrorIncorrectRoutingHint', message: 'The routing hint in the request is invalid.' }
  return { status: 400, body: { error } }
}

/** 401 in JSON: no role of the caller carries the cmdlet (B.6). */
export function notAllowed(cmdlet: string): Fault {
  const message = `User is not allowed to call ${cmdlet}`
  return { status: 401, body: { error: { code: 'Unauthorized', message, innererror: { message, type: ODATA } } } }
}

/** 501: the request is outside what is known of the service, and a guess would be worth less than saying so. */
export function unknownHere(detail: string): Fault {
  return { status: 501, body: { error: { code: 'SIMULATOR-UNKNOWN', message: detail } }, detail }
}
