/** A button of the manifest's tab. `command` is absent where it shows the pane itself. */
export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly command: string | null;
}
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** Reads the tab's groups and buttons from the manifest, so that the strip above the grid is what Excel would show. */
export function readRibbon(manifest: Document): readonly RibbonGroup[] {
  const values = new Map<string, string>();
  for (const tag of ['bt:String', 'bt:Image', 'bt:Url'])
    for (const one of manifest.getElementsByTagName(tag)) values.set(one.getAttribute('id') ?? '', one.getAttribute('DefaultValue') ?? '');
  const child = (element: Element, name: string): Element | undefined => [...element.children].find((one) => one.localName === name);
  const said = (element: Element | undefined): string => values.get(element?.getAttribute('resid') ?? '') ?? '';
  return [...manifest.getElementsByTagName('Group')].map((group) => ({
    label: said(child(group, 'Label')),
    buttons: [...group.children]
      .filter((one) => one.localName === 'Control')
      .map((control) => {
        const tip = child(control, 'Supertip');
        const image = [...(child(control, 'Icon')?.children ?? [])].find((one) => one.getAttribute('size') === '32');
        return {
          label: said(child(control, 'Label')),
          tip: said(tip && child(tip, 'Description')),
          icon: said(image).replace(/^https?:\/\/[^/]+/, ''),
          command: control.getElementsByTagName('FunctionName')[0]?.textContent ?? null,
        };
      }),
  }));
}
