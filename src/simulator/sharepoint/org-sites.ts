import { plainText } from '../json.ts'
import { spoRefused } from './csom-error.ts'
import { argumentsOf } from './parameters.ts'
import type { SiteShelf } from './site-shelf.ts'
import type { TenantMethods } from './tenant-object.ts'

/** The sites that have a part in the organisation: the one of knowledge, and those of news. */
export interface OrgSites {
  readonly methods: Readonly<Record<string, TenantMethods>>
  readonly remember: () => () => void
}

/**
 * Makes a tenant that has named none of them (reference: SharePoint B.8). What the methods answer is recorded in
 * cli-microsoft365: knowledgehub-get.spec.ts, knowledgehub-set.spec.ts, orgnewssite-list.spec.ts.
 */
export function createOrgSites(shelf: SiteShelf): OrgSites {
  let knowledge: string | null = null
  let news: readonly string[] = []
  const urlOf = (given: Parameters<typeof argumentsOf>[0]): string =>
    plainText(shelf.need(argumentsOf(given).text(0))['Url'])
  const methods: Readonly<Record<string, TenantMethods>> = {
    GetKnowledgeHubSite: () => ({ value: knowledge }),
    SetKnowledgeHubSite: (_, given) => {
      knowledge = urlOf(given)
      return { value: `The knowledge hub site with url "${knowledge}" is added to list.` }
    },
    RemoveKnowledgeHubSite: () => {
      knowledge = null
      return undefined
    },
    GetOrgNewsSites: () => ({ value: news }),
    SetOrgNewsSite: (_, given) => {
      const url = urlOf(given)
      if (!news.includes(url)) news = [...news, url]
      return undefined
    },
    RemoveOrgNewsSite: (_, given) => {
      const url = urlOf(given)
      if (!news.includes(url)) throw spoRefused('This site is not an organization news site.')
      news = news.filter((one) => one !== url)
      return undefined
    },
  }
  return {
    methods,
    remember: () => {
      const before = { knowledge, news }
      return () => {
        ;({ knowledge, news } = before)
      }
    },
  }
}
