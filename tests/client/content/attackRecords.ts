import { b64Vecs } from '@tldraw/tlschema'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { componentRecord, linkRecords, withProps } from '../../fakes/boardRecords.ts'

/** Records that anybody with an editor's key can write, by what is wrong with them; none may be shown. */
export type Attack = readonly [what: string, record: BoardRecord]

const PARAGRAPH = { type: 'doc', content: [{ type: 'paragraph' }] }

export function text(...content: readonly object[]): object {
  return { type: 'doc', content: [{ type: 'paragraph', content }] }
}

export function words(letters: string): object {
  return text({ type: 'text', text: letters })
}

export function box(props: Record<string, unknown> = {}, fields: Record<string, unknown> = {}): BoardRecord {
  return componentRecord('shape:attack', {
    type: 'geo', ...fields,
    props: {
      geo: 'rectangle', dash: 'draw', url: '', w: 100, h: 100, growY: 0, scale: 1, flipX: false, flipY: false, labelColor: 'black', color: 'black', fill: 'none',
      size: 'm', font: 'draw', align: 'middle', verticalAlign: 'middle', richText: PARAGRAPH, ...props,
    },
  })
}

export function stroke(path: string, props: Record<string, unknown> = {}): BoardRecord {
  return componentRecord('shape:attack', {
    type: 'draw',
    props: { color: 'black', fill: 'none', dash: 'draw', size: 'm', segments: [{ type: 'free', path }], isComplete: true, isClosed: false, isPen: false, scale: 1, scaleX: 1, scaleY: 1, ...props },
  })
}

export function line(points: Record<string, unknown>): BoardRecord {
  return componentRecord('shape:attack', { type: 'line', props: { color: 'black', dash: 'draw', size: 'm', spline: 'line', points, scale: 1 } })
}

export function picture(src: string, props: Record<string, unknown> = {}): BoardRecord {
  return { id: 'asset:attack', typeName: 'asset', type: 'image', meta: {}, props: { w: 10, h: 10, name: 'x', isAnimated: false, mimeType: 'image/png', src, ...props } }
}

export function bookmark(props: Record<string, unknown>): BoardRecord {
  return { id: 'asset:attack', typeName: 'asset', type: 'bookmark', meta: {}, props: { title: 'x', description: '', image: '', favicon: '', src: 'https://example.org/', ...props } }
}

const point = (id: string, x: number, index = id): object => ({ id, index, x, y: 0 })
const path = (...xs: number[]): string => b64Vecs.encodePoints(xs.map((x) => ({ x, y: 0, z: 0.5 })))
const arrow = (props: Record<string, unknown>): BoardRecord => withProps({ ...linkRecords('shape:attack', 'shape:a', 'shape:b')[0]! }, props)

/** A PNG that states its size and holds nothing. */
function emptyPng(width: number, height: number): string {
  const bytes = Buffer.alloc(40)
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return `data:image/png;base64,${bytes.toString('base64')}`
}

function nested(depth: number, inner: object, wrap: (inner: object) => object): object {
  return depth === 0 ? inner : wrap(nested(depth - 1, inner, wrap))
}

const STROKES: readonly Attack[] = [
  ['a path that is too short', stroke('AAAA')],
  ['a path that ends within a point', stroke(path(0, 1).slice(0, 20))],
  ['a path without a letter', stroke('')],
  ['a path that is no base64', stroke('!!!!!!!!!!!!!!!!')],
  ['a path of two numbers that ends within a point', stroke(path(0), { segments: [{ type: 'free', path: 'AAAAAAAAAAAA', dim: 3 }] })],
  ['points that are no numbers', stroke(Buffer.from(new Float32Array([Number.NaN, 0, 0]).buffer).toString('base64'))],
  ['points without end', stroke(Buffer.from(new Float32Array([Number.POSITIVE_INFINITY, 0, 0]).buffer).toString('base64'))],
  ['points too far away', stroke(path(1e8))],
  ['points that a scale takes too far', stroke(path(40_000), { scaleX: 150 })],
  ['a way there and back without end', stroke(path(...Array.from({ length: 900 }, (_, at) => (at % 2) * 2_000)))],
  ['a line there and back without end', line(Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`a${at}V`, point(`a${at}V`, (at % 2) * 40_000)])))],
  ['a line whose points are written in another order than they are joined', line(Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`a${at % 45}${at < 45 ? 'A' : 'b'}`, point(`a${at % 45}${at < 45 ? 'A' : 'b'}`, at < 45 ? 0 : 40_000)])))],
  ['too many points', stroke(path(...Array.from({ length: 6_000 }, (_, at) => at % 7)))],
  ['too many segments', stroke('', { segments: Array.from({ length: 600 }, () => ({ type: 'free', path: path(0) })) })],
  ['a short path in a highlight', { ...stroke('AAAA'), type: 'highlight', props: { color: 'black', size: 'm', segments: [{ type: 'free', path: 'AAAA' }], isComplete: true, isPen: false, scale: 1, scaleX: 1, scaleY: 1 } }],
  ['a line of one point', line({ a1: point('a1', 0) })],
  ['a line of too many points', line(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`a${at}`, point(`a${at}`, at, `a${at}V`)])))],
  ['a line that goes too far', line({ a1: point('a1', 0), a2: point('a2', 1e9) })],
  ['a line whose points have one place', line({ a1: point('a1', 0), a2: point('a2', 1, 'a1') })],
  ['a line whose points have the names of others', line({ a1: point('a2', 0), a2: point('a1', 1) })],
]

const TEXTS: readonly Attack[] = [
  ['a node that the editor is not set up with', box({ richText: { type: 'doc', content: [{ type: 'codeBlock', content: [{ type: 'text', text: 'x' }] }] } })],
  ['a quotation', box({ richText: { type: 'doc', content: [{ type: 'blockquote', content: [{ type: 'paragraph' }] }] } })],
  ['a rule across', box({ richText: { type: 'doc', content: [{ type: 'horizontalRule' }] } })],
  ['a node with the name of a prototype', box({ richText: { type: 'doc', content: [{ type: 'toString' }] } })],
  ['a mark that the editor does not know', box({ richText: text({ type: 'text', text: 'x', marks: [{ type: 'textStyle', attrs: { color: 'red' } }] }) })],
  ['an empty text', box({ richText: text({ type: 'text', text: '' }) })],
  ['a text that is a number', box({ richText: text({ type: 'text', text: 7 }) })],
  ['a list of texts', box({ richText: { type: 'doc', content: [{ type: 'bulletList', content: [{ type: 'text', text: 'x' }] }] } })],
  ['a doc in a doc', box({ richText: { type: 'doc', content: [PARAGRAPH] } })],
  ['a heading of level 99', box({ richText: { type: 'doc', content: [{ type: 'heading', attrs: { level: 99 } }] } })],
  ['attributes that are arrays', box({ richText: { type: 'doc', content: [{ type: 'paragraph', attrs: { dir: ['script', {}, 'x'] } }] } })],
  ['lists in lists without end', box({ richText: { type: 'doc', content: [nested(30, { type: 'paragraph' }, (inner) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [inner] }] }))] } })],
  ['5,000 letters in a row', box({ richText: words('W'.repeat(5_000)) })],
  ['as many with spaces that break no line', box({ richText: words('WWWWWW\u00a0'.repeat(800)) })],
  ['as many in pieces', box({ richText: text(...Array.from({ length: 50 }, (_, at) => ({ type: 'text', text: 'W'.repeat(100), ...(at % 2 === 0 && { marks: [{ type: 'bold' }] }) }))) })],
  ['as many in lines of 900', box({ richText: { type: 'doc', content: Array.from({ length: 6 }, () => ({ type: 'paragraph', content: [{ type: 'text', text: 'W'.repeat(900) }] })) } })],
  ['marks on one letter without end', box({ richText: words(`a${'\u0301'.repeat(3_000)}`) })],
  ['a text that turns at every word', box({ richText: words('\u202eab\u202c \u05d0 '.repeat(1_000)) })],
  ['a book', box({ richText: words('word '.repeat(10_000)) })],
  ['10,000 paragraphs', box({ richText: { type: 'doc', content: Array.from({ length: 10_000 }, () => ({ type: 'paragraph' })) } })],
  ['a link that runs a script', box({ richText: text({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'java\nscript:alert(1)' } }] }) })],
  ['a link to data', box({ richText: text({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: ' data:text/html,x' } }] }) })],
  ['a link to an object', box({ richText: text({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: { toString: 1 } } }] }) })],
  ['an address that runs a script', box({ url: 'javascript:alert(1)' })],
  ['a text in an arrow that is not known', arrow({ richText: { type: 'doc', content: [{ type: 'image', attrs: { src: 'https://example.org/x.png' } }] } })],
  ['a title of 30,000 letters', withProps(componentRecord('shape:attack'), { title: 'word '.repeat(6_000) })],
  ['a note of 30,000 letters', withProps(componentRecord('shape:attack'), { note: 'word '.repeat(6_000) })],
  ['a technology in one word', withProps(componentRecord('shape:attack'), { technology: 'W'.repeat(1_500) })],
  ['a property of 30,000 letters', withProps(componentRecord('shape:attack'), { attrs: { p99Ms: 'x '.repeat(15_000) } })],
  ['a name of a lane in one word', componentRecord('shape:attack', { type: 'lane', props: { w: 640, h: 240, plane: 'online', title: 'W'.repeat(1_500) } })],
  ['a name of a frame in one word', componentRecord('shape:attack', { type: 'frame', props: { w: 640, h: 240, name: 'W'.repeat(1_500), color: 'black' } })],
  ['a name of a page in one word', { id: 'page:attack', typeName: 'page', name: 'W'.repeat(1_500), index: 'a9', meta: {} }],
]

const SIZES: readonly Attack[] = [
  ['a cloud of 10,000,000 px', box({ geo: 'cloud', w: 1e7, h: 1e7 })],
  ['a cloud as flat as a hair', box({ geo: 'cloud', w: 40_000, h: 0.01 })],
  ['a cloud that has grown', box({ geo: 'cloud', w: 0.02, growY: 40_000 })],
  ['a dotted ellipse of 10,000,000 px', box({ geo: 'ellipse', dash: 'dotted', w: 1e7, h: 1e7 })],
  ['a side of nothing', box({ w: 1e-300 })],
  ['a scale of millions', box({ scale: 1e6 })],
  ['a scale of nothing', box({ scale: 1e-9 })],
  ['a growth of millions', box({ growY: 1e7 })],
  ['a place in another world', box({}, { x: 9e6 })],
  ['a place that is no number', box({}, { x: Number.NaN })],
  ['turns without end', box({}, { rotation: 1e7 })],
  ['an opacity of 7', box({}, { opacity: 7 })],
  ['a colour of its own', box({ color: 'url(https://example.org/x)' })],
  ['a font of its own', box({ font: 'https://example.org/font.woff2' })],
  ['a bend of millions', arrow({ bend: 1e7 })],
  ['an end in another world', arrow({ end: { x: 1e7, y: 0 } })],
  ['a label far from its arrow', arrow({ labelPosition: 1e6 })],
  ['a picture cut to nothing', componentRecord('shape:attack', { type: 'image', props: { w: 10, h: 10, playing: true, url: '', assetId: null, crop: { topLeft: { x: 0.5, y: 0.5 }, bottomRight: { x: 0.5, y: 0.5 } }, flipX: false, flipY: false, altText: '' } })],
  ['a legend of 5,000 kinds', componentRecord('shape:attack', { type: 'legend', props: { w: 240, h: 160, kinds: Array.from({ length: 5_000 }, () => 'request') } })],
]

const PICTURES: readonly Attack[] = [
  ['an SVG', picture(`data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')}`)],
  ['an SVG that is not called so', picture('data:text/xml,<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>')],
  ['a picture on another site', picture('https://example.org/x.png')],
  ['a picture of 30,000 by 30,000 px', picture(emptyPng(30_000, 30_000))],
  ['a picture that is none', picture(`data:image/png;base64,${Buffer.from('BM'.padEnd(60, 'x')).toString('base64')}`)],
  ['a film', { ...picture('data:video/mp4;base64,AAAA'), type: 'video', props: { w: 10, h: 10, name: 'x', isAnimated: true, mimeType: 'video/mp4', src: 'data:video/mp4;base64,AAAA' } }],
  ['a film on the page', componentRecord('shape:attack', { type: 'video', props: { w: 10, h: 10, time: 0, playing: true, autoplay: true, url: '', assetId: null, altText: '' } })],
  ['a bookmark with a picture elsewhere', bookmark({ image: 'https://example.org/x.png' })],
  ['a bookmark with an icon elsewhere', bookmark({ favicon: '//example.org/x.png' })],
  ['a bookmark with a book in its title', bookmark({ title: 'word '.repeat(6_000) })],
  ['an embed', componentRecord('shape:attack', { type: 'embed', props: { w: 300, h: 300, url: 'https://example.org/' } })],
]

const DATA: readonly Attack[] = [
  ['meta without end', box({}, { meta: nested(200, {}, (inner) => ({ inner })) })],
  ['meta of a million letters', box({}, { meta: { note: 'x'.repeat(1_000_000) } })],
  ['meta of 100,000 values', box({}, { meta: { list: Array.from({ length: 100_000 }, () => 0) } })],
  ['a prototype of its own in meta', box({}, { meta: JSON.parse('{"__proto__":{"link":"request"}}') as object })],
  ['a constructor in its attributes', withProps(componentRecord('shape:attack'), { attrs: { constructor: { prototype: {} } } })],
  ['a prototype among the points of a line', line(JSON.parse('{"__proto__":{"id":"a1","index":"a1","x":0,"y":0},"a2":{"id":"a2","index":"a2","x":0,"y":0},"a3":{"id":"a3","index":"a3","x":0,"y":0}}') as Record<string, unknown>)],
  ['a name of 5,000 letters', box({}, { id: `shape:${'x'.repeat(5_000)}` })],
  ['a kind that is no type', box({}, { type: '__proto__' })],
  ['another type of record', { id: 'shape:attack', typeName: 'instance', meta: {} }],
  ['a typeName of the prototype', { id: 'shape:attack', typeName: 'constructor', meta: {} }],
  ['a page with the name of a shape', { id: 'shape:attack', typeName: 'page', name: 'x', index: 'a9', meta: {} }],
  ['a grid of nothing', { id: 'document:document', typeName: 'document', gridSize: 1e-9, name: '', meta: {} }],
  ['a shape inside itself', box({}, { parentId: 'shape:attack' })],
]

export const ATTACKS: readonly Attack[] = [...STROKES, ...TEXTS, ...SIZES, ...PICTURES, ...DATA]
