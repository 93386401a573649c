import type { Raw } from '../json.ts'
import { isRaw, plainText, text, without } from '../json.ts'
import { spoRefused } from './csom-error.ts'

/** Site scripts and site designs, which live behind the root host's REST (reference: SharePoint B.8). */
export interface SiteDesigns {
  readonly scripts: () => readonly Raw[]
  readonly designs: () => readonly Raw[]
  readonly load: (kind: 'scripts' | 'designs', raws: readonly Raw[]) => void
  readonly remember: () => () => void
  /** Answers one function of SiteScriptUtility; undefined for one that is not known. @throws CsomError. */
  readonly answer: (name: string, query: URLSearchParams, body: unknown, source: string) => Raw | undefined
}

const webTemplates: ReadonlySet<string> = new Set(['64', '68', '1', '69'])

/** Makes an empty store. */
export function createSiteDesigns(newId: () => string): SiteDesigns {
  let scripts: readonly Raw[] = []
  let designs: readonly Raw[] = []
  const one = (list: readonly Raw[], id: unknown, what: string): Raw => {
    const found = list.find((raw) => plainText(raw['Id']).toLowerCase() === plainText(id).toLowerCase())
    if (found === undefined) throw spoRefused(`The ${what} ${plainText(id)} could not be found.`)
    return found
  }
  const checkScript = (source: string): void => {
    try {
      const content: unknown = JSON.parse(source)
      if (isRaw(content) && Array.isArray(content['actions'])) return
    } catch {
      // told below
    }
    throw spoRefused('The site script is not valid JSON with a list of actions.')
  }
  const checkDesign = (info: Raw): void => {
    const ids: unknown = info['SiteScriptIds']
    if (!Array.isArray(ids)) throw spoRefused('SiteScriptIds is not valid.')
    for (const id of ids) one(scripts, id, 'site script')
    if (!webTemplates.has(plainText(info['WebTemplate']))) throw spoRefused('WebTemplate is not valid.')
    if ((text(info, 'Title') ?? '') === '') throw spoRefused('Title is required.')
  }
  const answer: SiteDesigns['answer'] = (name, query, body, source) => {
    const given = isRaw(body) ? body : {}
    switch (name) {
      case 'GetSiteScripts':
        return { value: scripts.map((raw) => without(raw, 'Content')) }
      case 'GetSiteScriptMetadata':
        return one(scripts, given['id'], 'site script')
      case 'CreateSiteScript': {
        checkScript(source)
        const made = {
          Id: newId(),
          Title: unquoted(query.get('@title')),
          Description: unquoted(query.get('@desc')),
          IsSiteScriptPackage: false,
          Version: 1,
        }
        scripts = [...scripts, { ...made, Content: source }]
        return made
      }
      case 'UpdateSiteScript': {
        const info = isRaw(given['updateInfo']) ? given['updateInfo'] : {}
        const before = one(scripts, info['Id'], 'site script')
        const content = text(info, 'Content')
        if (content !== undefined) checkScript(content)
        const after = { ...before, ...info, Id: before['Id'], Version: Number(before['Version']) + 1 }
        scripts = scripts.map((raw) => (raw === before ? after : raw))
        return after
      }
      case 'DeleteSiteScript': {
        const found = one(scripts, given['id'], 'site script')
        if (
          designs.some(
            (design) => Array.isArray(design['SiteScriptIds']) && design['SiteScriptIds'].includes(found['Id']),
          )
        )
          throw spoRefused('The site script is used by a site design.')
        scripts = scripts.filter((raw) => raw !== found)
        return {}
      }
      case 'GetSiteDesigns':
        return { value: designs }
      case 'GetSiteDesignMetadata':
        return one(designs, given['id'], 'site design')
      case 'CreateSiteDesign': {
        const info = isRaw(given['info']) ? given['info'] : {}
        checkDesign(info)
        const made = {
          Description: '',
          IsDefault: false,
          PreviewImageAltText: '',
          PreviewImageUrl: '',
          ...info,
          Id: newId(),
          Version: 1,
        }
        designs = [...designs, made]
        return made
      }
      case 'UpdateSiteDesign': {
        const info = isRaw(given['updateInfo']) ? given['updateInfo'] : {}
        const before = one(designs, info['Id'], 'site design')
        const after = { ...before, ...info, Id: before['Id'], Version: Number(before['Version']) + 1 }
        checkDesign(after)
        designs = designs.map((raw) => (raw === before ? after : raw))
        return after
      }
      case 'DeleteSiteDesign': {
        const found = one(designs, given['id'], 'site design')
        designs = designs.filter((raw) => raw !== found)
        return {}
      }
      default:
        return undefined
    }
  }
  return {
    scripts: () => scripts,
    designs: () => designs,
    load: (kind, raws) => {
      if (kind === 'scripts') scripts = raws
      else designs = raws
    },
    remember: () => {
      const before = { scripts, designs }
      return () => {
        ;({ scripts, designs } = before)
      }
    },
    answer,
  }
}

function unquoted(given: string | null): string {
  return (given ?? '').replace(/^'([^]*)'$/u, '$1').replaceAll("''", "'")
}
