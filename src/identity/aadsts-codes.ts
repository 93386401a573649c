import type { ErrorCode } from '../model/error-codes.ts'

/** What an AADSTS code means to a pipeline, what to do, and whether asking again can help (seconds between, times). */
export type AadstsRow = {
  readonly code: ErrorCode
  readonly means: string
  readonly todo: string
  readonly retry?: { readonly times: number; readonly seconds: number }
}

const row = (code: ErrorCode, means: string, todo: string, retry?: AadstsRow['retry']): AadstsRow =>
  retry === undefined ? { code, means, todo } : { code, means, todo, retry }
const table = (entries: readonly (readonly [readonly number[], AadstsRow])[]): ReadonlyMap<number, AadstsRow> =>
  new Map(entries.flatMap(([codes, one]) => codes.map((code) => [code, one] as const)))

const busy = { times: 4, seconds: 5 }

/**
 * The codes that a pipeline meets, from Microsoft's list of Entra authentication error codes and from what others saw
 * (reference: identity A.10). Codes not in here are told with the service's own words.
 */
export const aadstsCodes: ReadonlyMap<number, AadstsRow> = table([
  [
    [700016],
    row(
      'SIGN-IN-APPLICATION',
      'the client id is not known in this tenant',
      'Check client-id and tenant, and the cloud; a multi-tenant application needs admin consent first.',
    ),
  ],
  [
    [7000229],
    row(
      'SIGN-IN-APPLICATION',
      'the application has no service principal in the tenant',
      'Create the enterprise application, or give admin consent.',
    ),
  ],
  [
    [700011, 70001, 7000112, 1000031],
    row(
      'SIGN-IN-APPLICATION',
      'the application is missing or disabled in the tenant',
      'Enable the enterprise application in Entra ID.',
    ),
  ],
  [
    [90002],
    row('SIGN-IN-TENANT', 'the tenant was not found', 'Check the tenant’s name; it may live in another cloud.'),
  ],
  [
    [900023],
    row(
      'SIGN-IN-TENANT',
      'the tenant is neither a GUID nor a known domain',
      'Give a verified domain of the tenant, or its id.',
    ),
  ],
  [
    [90038, 900382, 900432, 50049],
    row('SIGN-IN-TENANT', 'the tenant belongs to another national cloud', 'Set the cloud input.'),
  ],
  [[5000224], row('SIGN-IN-TENANT', 'the tenant was deleted', 'Check the tenant’s name.')],
  [
    [50059, 90019, 50194, 9001023],
    row('SIGN-IN-TENANT', 'no tenant was named to the authority', 'Give the tenant’s domain or id.'),
  ],
  [
    [70021],
    row(
      'SIGN-IN-FEDERATION',
      'no federated credential of the application fits the token',
      'Compare issuer, subject and audience; a new credential takes some minutes to be known.',
      { times: 4, seconds: 20 },
    ),
  ],
  [
    [700211],
    row(
      'SIGN-IN-FEDERATION',
      'the issuer of the token is not the one of the federated credential',
      'Compare the issuer, also its trailing slash; enterprises and ghe.com have their own.',
    ),
  ],
  [
    [700212],
    row(
      'SIGN-IN-FEDERATION',
      'the audience of the token is not the one of the federated credential',
      'Set federation-audience to what the credential says, or the cloud input.',
    ),
  ],
  [
    [700213],
    row(
      'SIGN-IN-FEDERATION',
      'the subject of the token is not the one of the federated credential',
      'Give the credential exactly the subject shown: environment or branch, and with or without the numbers of owner and repository.',
      { times: 1, seconds: 20 },
    ),
  ],
  [
    [7002138],
    row(
      'SIGN-IN-FEDERATION',
      'the subject fits but for capital letters',
      'Create the federated credential again with exactly the same letters.',
    ),
  ],
  [
    [700222, 700227, 700229],
    row(
      'SIGN-IN-FEDERATION',
      'a token of Entra ID itself was used in a way that is not supported',
      'Check how the managed identity is set up as a federated credential.',
    ),
  ],
  [
    [700024],
    row('SIGN-IN-CLOCK', 'the assertion is outside its time', 'Set this machine’s clock right.', {
      times: 1,
      seconds: 2,
    }),
  ],
  [
    [50013, 500133, 50027],
    row(
      'SIGN-IN-CLOCK',
      'the assertion is malformed or expired',
      'Set this machine’s clock right; check that the certificate belongs to this application.',
    ),
  ],
  [
    [700027],
    row(
      'SIGN-IN-CERTIFICATE-UNKNOWN',
      'the certificate is not one that this application accepts',
      'Upload the certificate to this application, and check that it has not expired.',
      { times: 3, seconds: 10 },
    ),
  ],
  [
    [700030, 50012],
    row(
      'SIGN-IN-CERTIFICATE-UNKNOWN',
      'the certificate’s name or chain is not accepted',
      'Register the certificate itself with the application.',
    ),
  ],
  [
    [50048],
    row(
      'SIGN-IN-FAILED',
      'the assertion names two different applications',
      'Please report this: it is a fault of Tenantform.',
    ),
  ],
  [
    [7000215, 7000222, 7000218, 700025, 70002],
    row(
      'SIGN-IN-CREDENTIAL',
      'the credential is not accepted',
      'Use a certificate or a federated credential of this application.',
    ),
  ],
  [
    [500011],
    row(
      'SIGN-IN-RESOURCE',
      'the service is not there in this tenant',
      'Check the cloud input and that the tenant is licensed for the service.',
    ),
  ],
  [
    [500014],
    row(
      'SIGN-IN-RESOURCE',
      'the service is disabled in this tenant',
      'Look at the subscription, and enable the service’s principal.',
    ),
  ],
  [
    [650052, 650057, 650056, 65005],
    row(
      'SIGN-IN-CONSENT',
      'the application does not ask for this service, or the tenant has not subscribed to it',
      'Add the API permission and give admin consent.',
    ),
  ],
  [[650051], row('SIGN-IN-CONSENT', 'consent is under way', 'Wait a minute and run again.', busy)],
  [[65001], row('SIGN-IN-CONSENT', 'nobody has consented', 'Give admin consent to the application.')],
  [
    [501051, 50105],
    row(
      'SIGN-IN-CONSENT',
      'the service demands that the application is assigned to it',
      'Grant the application a role of the service.',
    ),
  ],
  [
    [70011, 28002, 28003, 700022, 900144, 901002, 9002313, 70003, 90014],
    row('SIGN-IN-FAILED', 'the request for a token is malformed', 'Please report this: it is a fault of Tenantform.'),
  ],
  [
    [53003],
    row(
      'SIGN-IN-BLOCKED',
      'a Conditional Access policy for workload identities blocks the sign-in',
      'Allow the runner’s addresses or leave this service principal out; see the service principal sign-in log.',
    ),
  ],
  [
    [530032, 53000, 530034, 530035],
    row('SIGN-IN-BLOCKED', 'a policy blocks the sign-in', 'See the service principal sign-in log.'),
  ],
  [
    [50076, 50079, 50074, 50158, 50072, 50034, 50020, 50126, 50055, 50057, 50177],
    row(
      'SIGN-IN-FAILED',
      'a user is signing in, not an application',
      'Give the client id of an application with a certificate or a federated credential.',
    ),
  ],
  [[700082, 50173, 70043], row('SIGN-IN-FAILED', 'a refresh token is no longer valid', 'Run again.')],
  [
    [500021, 500022, 50002],
    row('SIGN-IN-BLOCKED', 'tenant restrictions of the network forbid this tenant', 'Ask those who run the proxy.'),
  ],
  [
    [50033, 90006, 90012, 90024, 90033, 90090, 40010],
    row('SIGN-IN-BUSY', 'the authority has a passing fault', 'Run again.', busy),
  ],
  [
    [90055, 50196],
    row('SIGN-IN-BUSY', 'the authority sees too many requests for tokens', 'Run fewer pipelines at once.', {
      times: 3,
      seconds: 20,
    }),
  ],
  [
    [1002016],
    row('SIGN-IN-FAILED', 'the connection used an old TLS', 'Look at the proxy between here and the authority.'),
  ],
])
