/** How one file goes up: `fetch` cannot tell how far an upload is, XMLHttpRequest can. */
export type Send = (
  address: string,
  file: Blob,
  name: string,
  headers: Readonly<Record<string, string>>,
  watch: { readonly sent: (bytes: number) => void; readonly signal: AbortSignal },
) => Promise<{ readonly status: number; readonly text: string }>;

/** Posts a form with one file. Rejects when the server does not answer or the signal aborts. */
export const sendFile: Send = (address, file, name, headers, watch) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, name);
    request.open('POST', address);
    for (const [header, value] of Object.entries(headers)) request.setRequestHeader(header, value);
    request.upload.onprogress = (event) => watch.sent(event.loaded);
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(new TypeError('no answer'));
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    watch.signal.addEventListener('abort', () => request.abort(), { once: true });
    if (watch.signal.aborted) request.abort();
    else request.send(form);
  });
