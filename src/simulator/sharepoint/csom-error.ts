/** An error that is answered with HTTP 200, in the first element of the list (reference: SharePoint B.3). */
export class CsomError extends Error {
  readonly typeName: string
  readonly code: number
  constructor(typeName: string, message: string, code: number) {
    super(message)
    this.typeName = typeName
    this.code = code
  }
}

/** The request names something that the object model does not have. */
export function invalidQuery(message: string): CsomError {
  return new CsomError('Microsoft.SharePoint.Client.InvalidClientQueryException', message, -1)
}

/** A value that the service does not take. */
export function badArgument(message: string): CsomError {
  return new CsomError('System.ArgumentException', message, -2147024809)
}

/** A number or a member outside of what is allowed. */
export function outOfRange(name: string): CsomError {
  return new CsomError(
    'System.ArgumentOutOfRangeException',
    `Specified argument was out of the range of valid values.\r\nParameter name: ${name}`,
    -2146233086,
  )
}

/** The service's answer to much that it does not explain: null for an array, a theme that is not there. */
export function unknownError(): CsomError {
  return new CsomError('Microsoft.SharePoint.Client.UnknownError', 'Unknown Error', -1)
}

/** No site at a URL. */
export function noSite(url: string): CsomError {
  return new CsomError('Microsoft.Online.SharePoint.Common.SpoNoSiteException', `Cannot get site ${url}.`, -1)
}

/** A rule of the administration service is broken. */
export function spoRefused(message: string): CsomError {
  return new CsomError('Microsoft.Online.SharePoint.Common.SpoException', message, -1)
}

/** The caller may not do this. */
export function accessDenied(): CsomError {
  return new CsomError('Microsoft.SharePoint.Client.ServerUnauthorizedAccessException', 'Access denied.', -2147024891)
}
