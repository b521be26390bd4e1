/** Bodies of lambdas that want more than there is: of time, of memory, or of both. None ends by itself. */
export const ATTACKS: Readonly<Record<string, string>> = {
  'endless loop': 'for (;;);',
  'endless microtasks': 'const next = () => Promise.resolve().then(next); await next();',
  recursion: 'const deeper = () => deeper() + 1; for (;;) try { deeper(); } catch {}',
  'huge lists': 'for (;;) try { for (const a = []; ; ) a.push(new Array(1000).fill(1)); } catch {}',
  'huge texts': 'for (;;) try { for (const a = []; ; ) a.push("x".repeat(1e5) + a.length); } catch {}',
  'backtracking expression': 'return /^(a+)+$/.test("a".repeat(40) + "!");',
  'sort, hostile comparator': 'return [3, 2, 1].sort(() => { for (;;); });',
  'giant JSON':
    'const a = Array(5e5).fill({ a: 1 }); for (;;) try { JSON.parse(JSON.stringify(a)); } catch {}',
  'never settling': 'await new Promise(() => setInterval(() => {}, 1));',
};

/** What code may take in these measurements. */
export const LIMIT_MS = 300;
/** What the sandbox gives one run (docs/functions.md). */
export const BUDGET_MB = 64;
