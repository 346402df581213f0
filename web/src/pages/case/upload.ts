import { NoContact, type Problem, problemOf } from '../../api/problem';

export interface Upload {
  caseId: string;
  file: File;
  /** The consent that was given on this paper. */
  consentId?: string;
  csrfToken: string;
  language: string;
  /** Made once for each file that is chosen: sent again, it is there once. */
  key: string;
  /** 0–100 */
  onProgress: (percent: number) => void;
}

const TYPES = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** What is wrong with a file before it is sent; the server looks at its bytes. */
export function faultOf({ type, size }: Pick<File, 'type' | 'size'>): 'wrongType' | 'empty' | null {
  if (size === 0) return 'empty';
  return TYPES.has(type) ? null : 'wrongType';
}

/**
 * Sends a file with its progress, which fetch cannot tell.
 * @throws Problem, NoContact
 */
export function upload({
  caseId,
  file,
  consentId,
  csrfToken,
  language,
  key,
  onProgress,
}: Upload): Promise<void> {
  return new Promise((resolve, reject: (error: Problem | NoContact) => void) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(caseId, consentId));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('x-csrf-token', csrfToken);
    request.setRequestHeader('idempotency-key', key);
    request.setRequestHeader('accept-language', language);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / (total || 1)));
    request.onerror = () => reject(new NoContact());
    request.ontimeout = request.onerror;
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(problemOf(jsonIn(request.responseText), new Response(null, { status: request.status })));
    };
    request.send(file);
  });
}

/** An id, and never the name of the file, stands in the address. */
export const addressOf = (caseId: string, consentId?: string): string =>
  `/api/v1/cases/${caseId}/files${consentId ? `?consentId=${encodeURIComponent(consentId)}` : ''}`;

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
