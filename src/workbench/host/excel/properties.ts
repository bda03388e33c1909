import { HostObject } from '../object';

const NAMES = ['author', 'category', 'comments', 'company', 'keywords', 'lastAuthor', 'manager', 'subject', 'title'] as const;

/** What the file says of itself. */
export class DocumentProperties extends HostObject {
  readonly kind = 'DocumentProperties';
}
for (const name of NAMES)
  Object.defineProperty(DocumentProperties.prototype, name, {
    get(this: DocumentProperties) {
      return this.host.records.properties[name] ?? '';
    },
    set(this: DocumentProperties, value: unknown) {
      this.host.records.properties[name] = value;
    },
    enumerable: true,
    configurable: true,
  });
