/** What the upload door answers: the new import, or why not. */
export type UploadAnswer =
  | Readonly<{ ok: true; importId: string }>
  | Readonly<{ ok: false; key: string; params: Record<string, string | number> }>;

type Progress = (sent: number, total: number) => void;

/** Sends a file's bytes with their length and SHA-256; says how many have gone, as they go. */
export async function sendFile(
  org: string,
  name: string,
  content: Blob,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<UploadAnswer> {
  const hash = await hashOf(content);
  const query = new URLSearchParams({ org, name });
  return new Promise((resolve) => {
    // fetch cannot tell how much of a body has been sent; this older way can.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/upload?${query}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-content-length", String(content.size));
    if (hash) request.setRequestHeader("x-content-sha256", hash);
    request.upload.onprogress = (event) => onProgress(event.loaded, content.size);
    request.onload = () => resolve(answerOf(request.responseText));
    request.onerror = () => resolve({ ok: false, key: "offline", params: {} });
    request.onabort = () => resolve({ ok: false, key: "", params: {} });
    signal.addEventListener("abort", () => request.abort());
    request.send(content);
  });
}

function answerOf(text: string): UploadAnswer {
  try {
    const body: {
      importId?: string;
      error?: { key?: string; details?: { params?: Record<string, string | number> } };
    } = JSON.parse(text);
    if (body.importId) return { ok: true, importId: body.importId };
    return {
      ok: false,
      key: body.error?.key ?? "internal",
      params: body.error?.details?.params ?? {},
    };
  } catch {
    return { ok: false, key: "internal", params: {} };
  }
}

// On plain http a browser has no hash function; the length is compared all the same.
async function hashOf(content: Blob): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest("SHA-256", await content.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
