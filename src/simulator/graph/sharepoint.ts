import { CsomError } from '../sharepoint/csom-error.ts'
import { answerObject, bodyOf, graphReply, memberNames } from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { badRequest, graphError } from './errors.ts'

const settings = '/admin/sharepoint/settings'
const readSettings = [['SharePointTenantSettings.Read.All'], ['SharePointTenantSettings.ReadWrite.All']]

/** SharePoint through Graph: the tenant's host and some of its settings (reference: SharePoint B.1, B.5). */
export const sharePointRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/sites/root',
    needs: [['Sites.Read.All'], ['Sites.ReadWrite.All'], ['Sites.Manage.All'], ['Sites.FullControl.All']],
    family: 'directory',
    answer: getRoot,
  },
  { method: 'GET', path: settings, needs: readSettings, family: 'directory', answer: getSettings },
  {
    method: 'PATCH',
    path: settings,
    needs: [['SharePointTenantSettings.ReadWrite.All']],
    family: 'directory',
    answer: updateSettings,
  },
]

function getRoot(call: GraphCall) {
  const { webUrl } = call.tenant.sharePoint
  const host = webUrl.slice('https://'.length)
  const root = {
    createdDateTime: '2023-05-01T08:00:00Z',
    description: '',
    id: `${host},6f1b6c8e-0d35-4d0e-9b0e-0a2f7d3c5b11,2b7c9a52-8a7a-4b0e-8f3e-5d1c2f4a6e22`,
    lastModifiedDateTime: '2026-01-12T09:30:00Z',
    name: '',
    webUrl,
    displayName: 'Contoso',
    root: {},
    siteCollection: { hostname: host },
  }
  return answerObject(call, root, 'sites/$entity', { typeName: 'site', members: new Set(Object.keys(root)) })
}

function getSettings(call: GraphCall) {
  return answerObject(call, call.tenant.sharePoint.read(), 'admin/sharepoint/settings/$entity', {
    typeName: 'sharepointSettings',
    members: memberNames(call, 'sharepointSettings'),
  })
}

function updateSettings(call: GraphCall) {
  const body = bodyOf(call)
  // The service answers 400 to the annotation (microsoft/terraform-provider-msgraph, issue 86).
  if ('@odata.type' in body) throw badRequest('The property @odata.type is not expected.')
  try {
    call.tenant.sharePoint.write(body)
  } catch (error) {
    if (error instanceof CsomError) throw graphError(400, 'invalidRequest', error.message)
    throw error
  }
  return graphReply(200, call.tenant.sharePoint.read())
}
