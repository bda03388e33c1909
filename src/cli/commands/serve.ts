import { isBuilt } from '../../server/built';
import { readSettings } from '../../server/settings';
import { type Command, NothingDone, noWords, readArgs } from '../command';

/** Starts the server and prints where to begin. */
export const serve: Command = {
  name: 'serve',
  usage: '[--port N] [--ledger PATH] [--host ADDRESS] [--name NAME] [--key FILE --cert FILE] [--uploads FOLDER] [--people hashed|shown] [--viewer]',
  says: 'Starts the server on this computer and prints one address to open.',
  details: [
    '--port         default 3000 (or CORRIDOR_PORT); 0 takes a free one',
    '--ledger       default .corridor/ledger.duckdb in this folder (or CORRIDOR_LEDGER)',
    '--host         address to listen on, default 127.0.0.1 (or CORRIDOR_HOST); another one needs --key and --cert',
    '--name         a further name under which the server may be asked for; may be given more than once',
    '--key, --cert  files in PEM form: serves https, as Excel needs it',
    '--uploads      folder for dropped files, default beside the ledger; emptied at start and end',
    '--people       how a new ledger keeps the people in files, default hashed (or CORRIDOR_PEOPLE); a ledger with lines keeps to its own',
    '--viewer       prints a second address, for somebody who may look but not write',
    'The address carries the pairing code behind the hash. It is good for one use; start again for another. Ctrl+C stops.',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, {
      port: { type: 'string' },
      ledger: { type: 'string' },
      host: { type: 'string' },
      name: { type: 'string', multiple: true },
      key: { type: 'string' },
      cert: { type: 'string' },
      uploads: { type: 'string' },
      people: { type: 'string' },
      viewer: { type: 'boolean' },
    });
    noWords(positionals);
    const settings = readSettings(values, io);
    if (!isBuilt(settings.dist)) throw new NothingDone('The task pane is not built. Run npm run build first.');
    // The web framework is loaded here only: the other commands start faster without it.
    const { startServer } = await import('../../server/main');
    const server = await startServer(settings).catch((error: unknown) => {
      throw asReason(error, settings.port);
    });
    io.out(`${server.line}\n`);
    if (server.viewers !== null) io.out(`${server.viewers}\n`);
    await io.ended();
    await server.stop();
    return 0;
  },
};

function asReason(error: unknown, port: number): unknown {
  const { code } = error as { readonly code?: string };
  if (code === 'EADDRINUSE') return new NothingDone(`Port ${String(port)} is in use. Stop what uses it, or choose another with --port (0 takes a free one).`);
  if (code === 'EACCES') return new NothingDone(`Port ${String(port)} may not be used by this account. Choose one above 1023 with --port.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new NothingDone('This computer has no such address. Leave --host out to serve this computer only.');
  if (code?.startsWith('ERR_OSSL') === true)
    return new NothingDone('The files of --key and --cert are no key and certificate in PEM form that belong together.');
  return error;
}
