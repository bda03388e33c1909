import { spawn } from 'node:child_process';

/** Every screen in every state in one look, one after the other in one page, with axe (WCAG 2.2 AA), sideways scroll, target sizes and headings examined. */
export function screens(look: string): void {
  test(`every screen of the pane, in every state: ${look}`, async () => {
    const child = spawn(process.execPath, ['test/taskpane/harness/shoot.mjs'], { env: { ...process.env, LOOKS: look } });
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const code = await new Promise((done) => child.on('close', done));
    expect(said).toMatch(new RegExp(`^${look}: \\d{3,} scenes, 0 findings\\s*$`));
    expect(code).toBe(0);
  }, 600_000);
}
