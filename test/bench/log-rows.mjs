// Writes a gateway's log of a year as JSON lines, the same bytes for the same number of rows.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const PROVIDERS = ['openai', 'anthropic', 'azure', 'bedrock', 'vertex_ai', 'mistral'];
const START = Date.UTC(2025, 0, 1);
const YEAR = 31_536_000_000;

const line = (i, rows) => {
  const [a, b, c] = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35].map((salt) => (Math.imul(i + 1, salt) ^ (Math.imul(i + 7, salt) >>> 13)) >>> 0);
  const [asked, answered] = [b % 20_000, c % 3000];
  return JSON.stringify({
    request_id: `req_${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}${i.toString(16).padStart(8, '0')}`,
    startTime: new Date(START + Math.floor((i * YEAR) / rows)).toISOString(),
    provider: PROVIDERS[a % 6],
    model: `model-${a % 60}`,
    call_type: 'chat.completions',
    metadata: { team: `team-${c % 40}`, workflow: `wf-${c % 25}`, env: a % 4 === 0 ? 'dev' : 'prod', user: `u${b % 3000}` },
    usage: { prompt_tokens: asked, completion_tokens: answered, cached_tokens: b % 3 === 0 ? b % 10_000 : 0, total_tokens: asked + answered },
    spend: `0.${String(asked * 137_531 + answered * 550_000).padStart(12, '0')}`,
    latency_ms: 200 + (a % 4000),
    status: a % 97 === 0 ? 429 : 200,
    cache_hit: b % 5 === 0,
  });
};

/** Writes the file; answers its path. */
export async function writeLogRows(rows, path) {
  const out = createWriteStream(path);
  let text = '';
  for (let i = 0; i < rows; i += 1) {
    text += `${line(i, rows)}\n`;
    if (text.length < 4_000_000) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
  return path;
}
