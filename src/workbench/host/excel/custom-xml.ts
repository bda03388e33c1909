import { invalidArgument, itemNotFound } from '../error';
import type { Host } from '../host';
import { Collection, IdObject, NULL_OBJECT } from '../object';
import type { MaybeObject } from '../object';

const NAMESPACE = /<[^?!][^>]*?\sxmlns\s*=\s*["']([^"']*)["']/;

/** XML that an add-in keeps in the workbook. */
export class CustomXmlPart extends IdObject {
  readonly kind = 'CustomXmlPart';
  private get xml(): string {
    const xml = this.host.records.xmlParts.get(this.id);
    if (xml === undefined) throw itemNotFound();
    return xml;
  }
  get namespaceUri(): string {
    return NAMESPACE.exec(this.xml)?.[1] ?? '';
  }
  getXml(): string {
    return this.xml;
  }
  setXml(xml: string): void {
    this.host.records.xmlParts.set(this.id, checked(xml));
  }
  delete(): void {
    this.host.records.xmlParts.delete(this.id);
  }
}

function checked(xml: unknown): string {
  if (typeof xml !== 'string' || !/^\s*<[\s\S]*>\s*$/.test(xml)) throw invalidArgument();
  return xml;
}

abstract class Parts extends Collection<CustomXmlPart> {
  protected readonly namespace: string | null;
  constructor(host: Host, namespace: string | null = null) {
    super(host);
    this.namespace = namespace;
  }
  list(): readonly CustomXmlPart[] {
    const parts = [...this.host.records.xmlParts.keys()].map((id) => new CustomXmlPart(this.host, id));
    return this.namespace === null ? parts : parts.filter((part) => part.namespaceUri === this.namespace);
  }
  matches(part: CustomXmlPart, key: string): boolean {
    return part.id === key;
  }
  getItem(id: string): CustomXmlPart {
    const part = this.find(id);
    if (!part) throw itemNotFound();
    return part;
  }
  getItemOrNullObject(id: string): MaybeObject<CustomXmlPart> {
    return this.find(id) ?? NULL_OBJECT;
  }
}

/** All XML parts of the workbook. */
export class CustomXmlParts extends Parts {
  readonly kind = 'CustomXmlPartCollection';
  add(xml: unknown): CustomXmlPart {
    this.host.records.sequence += 1;
    const id = `{${String(this.host.records.sequence).padStart(8, '0')}-0A11-4000-8000-000000000000}`;
    this.host.records.xmlParts.set(id, checked(xml));
    return new CustomXmlPart(this.host, id);
  }
  getByNamespace(namespace: string): CustomXmlPartsOfNamespace {
    return new CustomXmlPartsOfNamespace(this.host, namespace);
  }
}

/** The XML parts of one namespace. */
export class CustomXmlPartsOfNamespace extends Parts {
  readonly kind = 'CustomXmlPartScopedCollection';
  getOnlyItem(): CustomXmlPart {
    const [only, more] = this.list();
    if (!only || more) throw itemNotFound();
    return only;
  }
  getOnlyItemOrNullObject(): MaybeObject<CustomXmlPart> {
    const [only, more] = this.list();
    return only && !more ? only : NULL_OBJECT;
  }
}
