import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { Upload } from '../ledger/wire';
import { mustWrite } from './caller';
import { Refusal } from './problem';
import { callerAt } from './security';
import { tooLarge, type Uploads } from './uploads';

// What a form may add to the file itself: boundaries, the name, its headings.
const FORM_BYTES = 65_536;

/** Why a file did not arrive: our own words, a full disk, or a sender that stopped. Other faults of the disk are defects. */
function reason(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const { code, syscall } = error as { readonly code?: string; readonly syscall?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Refusal(507, 'disk-full', 'The disk of the server is full. Nothing was taken. Make room and send the file again.');
  if (syscall !== undefined && syscall !== 'read') return error;
  return new Refusal(400, 'cut-off', 'The file did not arrive whole. Nothing was taken. Send it again.');
}

/** `POST /api/upload`: a form with one file, streamed to disk; answers what was taken. */
export function uploadRoute(app: FastifyInstance, uploads: Uploads, limit: number): void {
  // The limit of the form's parser lies beyond ours, so that ours speaks.
  void app.register(multipart, { limits: { files: 1, fields: 4, parts: 5, fieldSize: 1024, headerPairs: 20, fileSize: limit + FORM_BYTES } });
  app.post('/api/upload', async (request): Promise<Upload> => {
    mustWrite(callerAt(request));
    if (Number(request.headers['content-length'] ?? 0) > limit + FORM_BYTES) throw tooLarge('This file', limit);
    const part = await request.file();
    if (part === undefined) throw new Refusal(400, 'no-file', 'No file came with the request.');
    try {
      return Upload.parse(await uploads.take(part.filename, part.file));
    } catch (error) {
      throw reason(error);
    }
  });
}
