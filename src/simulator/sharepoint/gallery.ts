import type { Raw } from '../json.ts'
import { plainText, text } from '../json.ts'
import { CsomError, outOfRange, spoRefused, unknownError } from './csom-error.ts'
import { argumentsOf } from './parameters.ts'
import type { SpoObject } from './spo-object.ts'
import type { TenantMethods } from './tenant-object.ts'

/** Themes, the content delivery network and idle sign-out: settings that are methods, not properties. */
export interface Gallery {
  readonly themes: () => readonly Raw[]
  readonly cdn: () => readonly Raw[]
  readonly idle: () => Raw
  readonly loadThemes: (raws: readonly Raw[]) => void
  readonly loadCdn: (raws: readonly Raw[]) => void
  readonly loadIdle: (raw: Raw) => void
  /** @throws CsomError for a name that is there, or is not there. */
  readonly putTheme: (name: string, themeJson: string, how: 'add' | 'update') => void
  readonly deleteTheme: (name: string) => void
  readonly methods: Readonly<Record<string, TenantMethods>>
  readonly remember: () => () => void
}

const cdnTypes = ['Public', 'Private'] as const
const defaultOrigins = ['*/CLIENTSIDEASSETS', '*/MASTERPAGE', '*/STYLE LIBRARY']
const defaultExtensions = 'CSS,EOT,GIF,ICO,JPEG,JPG,JS,MAP,PNG,SVG,TTF,WOFF,JSON'
const policyNames = ['IncludeFileExtensions', 'ExcludeRestrictedSiteClassifications'] as const

/** Makes an empty gallery. */
export function createGallery(): Gallery {
  let themes: readonly Raw[] = []
  let idle: Raw = { Enabled: false, WarnAfter: 0, SignOutAfter: 0 }
  let cdn: readonly Raw[] = cdnTypes.map((CdnType) => ({
    CdnType,
    Enabled: false,
    Origins: [],
    Policies: [`IncludeFileExtensions;${defaultExtensions}`, 'ExcludeRestrictedSiteClassifications; '],
  }))
  const named = (name: string): Raw | undefined => themes.find((theme) => theme['name'] === name)
  const cdnOf = (type: number): Raw => {
    const found = cdn[type]
    if (found === undefined) throw outOfRange('cdnType')
    return found
  }
  const writeCdn = (type: number, patch: Raw): void => {
    const before = cdnOf(type)
    cdn = cdn.map((one) => (one === before ? { ...one, ...patch } : one))
  }
  const origins = (type: number): readonly unknown[] => {
    const list = cdnOf(type)['Origins']
    return Array.isArray(list) ? list : []
  }
  const putTheme = (name: string, themeJson: string, how: 'add' | 'update'): void => {
    if (name === '') throw unknownError()
    if (how === 'add' && named(name) !== undefined) throw spoRefused('A theme with that name already exists.')
    if (how === 'update' && named(name) === undefined) throw unknownError()
    try {
      JSON.parse(themeJson)
    } catch {
      throw spoRefused('The theme is not valid JSON.')
    }
    themes = [...themes.filter((theme) => theme['name'] !== name), { name, themeJson }]
  }
  const deleteTheme = (name: string): void => {
    if (named(name) === undefined) throw unknownError()
    themes = themes.filter((theme) => theme['name'] !== name)
  }
  const methods: Readonly<Record<string, TenantMethods>> = {
    GetTenantTheme: (_, given) => ({ object: themeObject(named(argumentsOf(given).text(0))) }),
    GetAllTenantThemes: () => ({ object: themeList(themes) }),
    AddTenantTheme: (_, given) => {
      putTheme(argumentsOf(given).text(0), argumentsOf(given).text(1), 'add')
      return { value: true }
    },
    UpdateTenantTheme: (_, given) => {
      putTheme(argumentsOf(given).text(0), argumentsOf(given).text(1), 'update')
      return { value: true }
    },
    DeleteTenantTheme: (_, given) => {
      deleteTheme(argumentsOf(given).text(0))
      return undefined
    },
    GetTenantCdnEnabled: (_, given) => ({ value: cdnOf(argumentsOf(given).number(0))['Enabled'] }),
    GetTenantCdnOrigins: (_, given) => ({ value: origins(argumentsOf(given).number(0)) }),
    GetTenantCdnPolicies: (_, given) => ({ value: cdnOf(argumentsOf(given).number(0))['Policies'] }),
    SetTenantCdnEnabled: (_, given) => {
      writeCdn(argumentsOf(given).number(0), { Enabled: argumentsOf(given).flag(1) })
      return undefined
    },
    CreateTenantCdnDefaultOrigins: (_, given) => {
      const type = argumentsOf(given).number(0)
      const missing = defaultOrigins.filter((origin) => !origins(type).includes(origin))
      writeCdn(type, { Origins: [...origins(type), ...missing] })
      return undefined
    },
    AddTenantCdnOrigin: (_, given) => {
      const [type, origin] = [argumentsOf(given).number(0), argumentsOf(given).text(1)]
      if (origins(type).some((one) => plainText(one).toLowerCase() === origin.toLowerCase()))
        throw cdnRefused('The origin already exists.')
      writeCdn(type, { Origins: [...origins(type), origin.toUpperCase()] })
      return undefined
    },
    RemoveTenantCdnOrigin: (_, given) => {
      const [type, origin] = [argumentsOf(given).number(0), argumentsOf(given).text(1)]
      const rest = origins(type).filter((one) => plainText(one).toLowerCase() !== origin.toLowerCase())
      if (rest.length === origins(type).length) throw cdnRefused('The origin does not exist.')
      writeCdn(type, { Origins: rest })
      return undefined
    },
    SetTenantCdnPolicy: (_, given) => {
      const wanted = argumentsOf(given)
      const name = policyNames[wanted.number(1)]
      if (name === undefined) throw outOfRange('policyType')
      const policies = cdnOf(wanted.number(0))['Policies']
      const kept = (Array.isArray(policies) ? policies : []).map((one: unknown) =>
        plainText(one).startsWith(`${name};`) ? `${name};${wanted.text(2) === '' ? ' ' : wanted.text(2)}` : one,
      )
      writeCdn(wanted.number(0), { Policies: kept })
      return undefined
    },
    GetIdleSessionSignOutForUnmanagedDevices: () => ({
      value: `${idle['Enabled'] === true ? 'True' : 'False'},${plainText(idle['WarnAfter'])},${plainText(idle['SignOutAfter'])}`,
    }),
    SetIdleSessionSignOutForUnmanagedDevices: (_, given) => {
      const wanted = argumentsOf(given)
      idle = idleOf(wanted.flag(0), wanted.text(1), wanted.text(2))
      return { value: true }
    },
  }
  return {
    themes: () => themes,
    cdn: () => cdn,
    idle: () => idle,
    loadThemes: (raws) => {
      themes = raws
    },
    loadCdn: (raws) => {
      cdn = cdn.map((one) => ({ ...one, ...raws.find((raw) => text(raw, 'CdnType') === one['CdnType']) }))
    },
    loadIdle: (raw) => {
      idle = { ...idle, ...raw }
    },
    putTheme,
    deleteTheme,
    methods,
    remember: () => {
      const before = { themes, idle, cdn }
      return () => {
        ;({ themes, idle, cdn } = before)
      }
    },
  }
}

function cdnRefused(message: string): CsomError {
  return new CsomError('Microsoft.SharePoint.PublicCdn.TenantCdnAdministrationException', message, -1)
}

/** Checked idle sign-out; spans come as ISO 8601 or `hh:mm:ss`. @throws CsomError. */
export function idleOf(enabled: boolean, warn: string, signOut: string): Raw {
  const [WarnAfter, SignOutAfter] = [secondsOf(warn), secondsOf(signOut)]
  if (enabled && SignOutAfter <= WarnAfter) throw spoRefused('SignOutAfter must be greater than WarnAfter.')
  return { Enabled: enabled, WarnAfter, SignOutAfter }
}

/** Idle sign-out out of the text that the service answers: `True,2700,3600`. */
export function idleFromText(source: string): Raw {
  const [enabled, warn, signOut] = source.split(',')
  return { Enabled: enabled === 'True', WarnAfter: Number(warn), SignOutAfter: Number(signOut) }
}

function secondsOf(span: string): number {
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u.exec(span)
  const clock = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})$/u.exec(span)
  const parts = (iso ?? clock)?.slice(1).map((part) => Number(part ?? 0))
  if (parts === undefined) throw spoRefused('String was not recognized as a valid TimeSpan.')
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
}

function themeObject(raw: Raw | undefined): SpoObject {
  const name = raw === undefined ? null : raw['name']
  return {
    objectType: 'ThemeProperties',
    identity: `ThemeProperties\n${plainText(name ?? '')}`,
    show: () => ({ IsInverted: false, Name: name, Palette: paletteOf(raw) }),
  }
}

function themeList(themes: readonly Raw[]): SpoObject {
  return {
    objectType: 'ThemePropertiesCollection',
    identity: 'ThemePropertiesCollection',
    show: () => ({ _Child_Items_: themes.map((theme) => themeObject(theme).show(true, [])) }),
  }
}

function paletteOf(raw: Raw | undefined): unknown {
  const value: unknown = raw === undefined ? null : JSON.parse(text(raw, 'themeJson') ?? 'null')
  return typeof value === 'object' && value !== null && 'palette' in value ? value.palette : null
}
