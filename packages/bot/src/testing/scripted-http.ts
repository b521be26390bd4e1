import type { IntentHttp, IntentHttpRequest } from '../intent/intent-http.ts';

/** A service that answers what it was told, in order, and what it was asked. */
export type ScriptedHttp = { readonly http: IntentHttp; readonly requests: readonly IntentHttpRequest[] };

/** Makes a service. An answer is JSON, a whole reply with `status`, or an error. The last one is repeated. */
export function scriptedHttp(...answers: readonly unknown[]): ScriptedHttp {
  const requests: IntentHttpRequest[] = [];
  return {
    requests,
    async http(request) {
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push(request);
      if (answer instanceof Error) throw answer;
      const isReply = typeof answer === 'object' && answer !== null && 'status' in answer;
      return isReply
        ? (answer as { status: number; body: string })
        : { status: 200, body: JSON.stringify(answer) };
    },
  };
}
