import { itemNotFound } from '../error';
import type { Host } from '../host';
import { Collection, HostObject, NULL_OBJECT } from '../object';
import type { MaybeObject } from '../object';

/** One value that an add-in keeps in the workbook. */
export class Setting extends HostObject {
  readonly kind = 'Setting';
  readonly key: string;
  constructor(host: Host, key: string) {
    super(host);
    this.key = key;
  }
  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }
  get value(): unknown {
    return this.host.records.settings.get(this.key);
  }
  set value(value: unknown) {
    this.host.records.settings.set(this.key, value);
  }
  delete(): void {
    this.host.records.settings.delete(this.key);
  }
}

/** What add-ins keep in the workbook. */
export class Settings extends Collection<Setting> {
  readonly kind = 'SettingCollection';
  list(): readonly Setting[] {
    return [...this.host.records.settings.keys()].map((key) => new Setting(this.host, key));
  }
  matches(setting: Setting, key: string): boolean {
    return setting.key === key;
  }
  getItem(key: string): Setting {
    const setting = this.find(key);
    if (!setting) throw itemNotFound();
    return setting;
  }
  getItemOrNullObject(key: string): MaybeObject<Setting> {
    return this.find(key) ?? NULL_OBJECT;
  }
  add(key: string, value: unknown): Setting {
    this.host.records.settings.set(key, value ?? null);
    return new Setting(this.host, key);
  }
}
