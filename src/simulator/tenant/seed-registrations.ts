import type { Raw } from '../json.ts'
import { registeredUsers, userId } from './seed-people.ts'

/** What people have registered to sign in with, in the words of the registration report; who is not listed has nothing. */
export function seedRegistrations(): readonly Raw[] {
  const special: Readonly<Record<string, readonly string[]>> = {
    'ada.bergstrom': ['passKeyDeviceBound', 'microsoftAuthenticatorPush', 'softwareOneTimePasscode'],
    'bram.devries': ['windowsHelloForBusiness', 'microsoftAuthenticatorPasswordless', 'microsoftAuthenticatorPush'],
    'carla.fontana': ['mobilePhone'],
    'hugo.martins': ['email', 'mobilePhone'],
    bg1: ['fido2SecurityKey'],
    bg2: ['fido2SecurityKey'],
  }
  const named = Object.entries(special).map(([local, methodsRegistered]) => [userId(local), methodsRegistered] as const)
  const usual = [...registeredUsers()]
    .filter((id) => !named.some(([one]) => one === id))
    .map((id) => [id, ['microsoftAuthenticatorPush', 'softwareOneTimePasscode']] as const)
  return [...named, ...usual].map(([id, methodsRegistered]) => ({
    id,
    methodsRegistered,
    lastUpdatedDateTime: '2026-07-16T03:16:01.7292271Z',
  }))
}

const habits: readonly (readonly string[])[] = [
  ['microsoftAuthenticatorPush', 'softwareOneTimePasscode'],
  ['microsoftAuthenticatorPush', 'softwareOneTimePasscode'],
  ['microsoftAuthenticatorPush', 'softwareOneTimePasscode'],
  ['mobilePhone'],
  ['mobilePhone', 'email'],
  ['passKeyDeviceBound', 'microsoftAuthenticatorPush'],
  ['windowsHelloForBusiness', 'microsoftAuthenticatorPush'],
  ['email'],
]

/** What a person of the crowd has registered, by their number; one in nine has nothing. */
export function crowdRegistration(number: number, id: string): readonly Raw[] {
  const methodsRegistered = habits[number % 9]
  return methodsRegistered === undefined
    ? []
    : [{ id, methodsRegistered, lastUpdatedDateTime: '2026-07-17T12:33:37.9223339Z' }]
}
