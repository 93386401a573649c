import { DOMParser } from '@xmldom/xmldom'
import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csomXml } from '../../../src/services/sharepoint/csom-request.ts'
import { operationIn, operationRequest } from '../../../src/services/sharepoint/sharepoint-operation.ts'
import { csomText } from '../../../src/services/sharepoint/sharepoint-values.ts'
import { readTenant } from '../../../src/services/sharepoint/tenant-object.ts'
import { recorded, recordedXml, tree } from './sharepoint-scene.ts'

const frame = (inner: string): string =>
  `<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="tenantform" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009">${inner}</Request>`

describe('a request to the object model', () => {
  test('that reads the tenant is the recorded one', () => {
    expect(tree(csomXml(readTenant))).toEqual(tree(recordedXml('tenant-read')))
  })

  test('that asks how an operation stands names it, lines and all', () => {
    const operation = operationIn(recorded('operation').reply)
    expect(operation).toEqual({ identity: '...', complete: true, timedOut: false, waitMs: 15_000 })
    expect(csomXml(operationRequest('a\nSpoOperation\nb'))).toContain('Name="a&#10;SpoOperation&#10;b"')
  })

  test.each([
    ['markup', '<b a="c">&amp;</b>', '&lt;b a="c"&gt;&amp;amp;&lt;/b&gt;'],
    ['an end of CDATA', ']]>', ']]&gt;'],
    ['lines', 'a\nb', 'a\nb'],
  ])('carries %s as text', (_, text, written) => {
    const request = { paths: [], actions: [{ id: 1, path: 1, kind: 'set', name: 'T', value: csomText(text) }] } as const
    expect(csomXml(request)).toBe(
      frame(
        `<Actions><SetProperty Id="1" ObjectPathId="1" Name="T"><Parameter Type="String">${written}</Parameter></SetProperty></Actions><ObjectPaths/>`,
      ),
    )
  })

  test.each(['\u0000', '\u001b[31m', 'a\ud800b', '\uffff'])('refuses what XML cannot carry (%j)', (text) => {
    const request = { paths: [], actions: [{ id: 1, path: 1, kind: 'set', name: 'T', value: csomText(text) }] } as const
    expect(() => csomXml(request)).toThrow('NOT-WRITABLE')
  })

  test('gives back any text it takes, in attributes and inside', () => {
    const holds = property(string({ unit: 'grapheme' }), (text) => {
      const written = csomXml({
        paths: [{ id: 2, kind: 'identity', identity: text }],
        actions: [{ id: 1, path: 2, kind: 'set', name: 'T', value: csomText(text) }],
      })
      const read = new DOMParser().parseFromString(written, 'text/xml')
      // This parser turns every other end of a line into a line feed, those of XML 1.1 too, and in attributes into a space.
      expect(read.getElementsByTagName('Parameter').item(0)?.textContent).toBe(
        text.replaceAll(/\r[\n\u0085]?|[\u0085\u2028\u2029]/gu, '\n'),
      )
      expect(read.getElementsByTagName('Identity').item(0)?.getAttribute('Name')).toBe(
        text.replaceAll(/[\u0085\u2028\u2029]/gu, ' '),
      )
    })
    assert(holds)
  })
})
