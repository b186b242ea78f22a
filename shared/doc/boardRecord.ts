/** A record as the doc sees it: an id, a type, and JSON fields. Whether it is valid is for the schema to say. */
export interface BoardRecord {
  readonly id: string
  readonly typeName: string
  readonly [key: string]: unknown
}
