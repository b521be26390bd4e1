/** How the widget looks. Nothing of the page gets in, and nothing of this gets out. */
export const STYLES = `
:host { all: initial; }
section {
  --accent: #1864ab; --on-accent: #fff;
  --ground: #fff; --text: #1f2328; --faint: #5c636b; --line: #d0d7de; --bubble: #f1f3f5; --wrong: #b42318;
  color: var(--text); color-scheme: light dark;
  font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  section { --ground: #1a1d21; --text: #e9ecef; --faint: #a6adb5; --line: #3a4048; --bubble: #2b3036; --wrong: #ffa8a8; }
}
* { box-sizing: border-box; }
button, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; box-shadow: 0 0 0 2px var(--ground); }
.launcher {
  position: fixed; right: 20px; bottom: 20px; z-index: 2147483000;
  display: flex; align-items: center; gap: 8px; min-height: 48px; padding: 0 20px;
  border: 0; border-radius: 24px; background: var(--accent); color: var(--on-accent);
  font-weight: 600; box-shadow: 0 4px 16px rgb(0 0 0 / 25%);
}
.launcher svg { width: 20px; height: 20px; fill: none; stroke: currentcolor; stroke-width: 2; stroke-linejoin: round; }
.unread { padding: 0 8px; border-radius: 12px; background: var(--ground); color: var(--text); font-size: 14px; }
.panel {
  position: fixed; right: 20px; bottom: 84px; z-index: 2147483000;
  display: flex; flex-direction: column; width: 380px; max-width: calc(100vw - 40px); height: min(600px, calc(100vh - 104px));
  overflow: hidden; border: 1px solid var(--line); border-radius: 12px; background: var(--ground); box-shadow: 0 8px 32px rgb(0 0 0 / 25%);
}
[hidden] { display: none !important; }
header { display: flex; align-items: center; gap: 8px; padding: 8px 8px 8px 16px; background: var(--accent); color: var(--on-accent); }
h2 { flex: 1; margin: 0; overflow: hidden; font-size: 17px; text-overflow: ellipsis; white-space: nowrap; }
.close { display: grid; place-items: center; width: 40px; height: 40px; border: 0; border-radius: 8px; background: none; font-size: 24px; line-height: 1; }
header :focus-visible { outline-color: currentcolor; outline-offset: -3px; box-shadow: none; }
.log { flex: 1; padding: 12px 16px; overflow-y: auto; overscroll-behavior: contain; }
.log:focus-visible { outline-offset: -3px; box-shadow: none; }
ol { display: flex; flex-direction: column; gap: 10px; margin: 0; padding: 0; list-style: none; }
li { display: flex; flex-direction: column; align-self: flex-start; max-width: 85%; }
li[data-from=customer] { align-self: flex-end; align-items: flex-end; }
.who, .failed { color: var(--faint); font-size: 14px; }
.text { padding: 8px 12px; border-radius: 12px; background: var(--bubble); overflow-wrap: anywhere; white-space: pre-line; }
li[data-from=customer] .text { background: var(--accent); color: var(--on-accent); }
li[data-from=customer] .who { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.unsent .text { opacity: .75; }
.failed { color: var(--wrong); }
.status { min-height: 0; margin: 0; padding: 0 16px; color: var(--faint); font-size: 14px; }
.status:not(:empty) { padding-block: 6px; }
.options { display: flex; flex-wrap: wrap; gap: 8px; padding: 0 16px 8px; }
.options button, .again { padding: 6px 12px; border: 1px solid var(--line); border-radius: 16px; background: none; }
.again { align-self: center; margin: 0 16px 12px; }
.link { padding: 0; border: 0; background: none; text-decoration: underline; }
form { display: flex; align-items: flex-end; gap: 8px; padding: 12px; border-top: 1px solid var(--line); }
textarea { flex: 1; min-height: 44px; max-height: 120px; padding: 9px 12px; border: 1px solid var(--faint); border-radius: 8px; background: var(--ground); resize: none; field-sizing: content; }
textarea::placeholder { color: var(--faint); opacity: 1; }
.send { min-height: 44px; padding: 0 16px; border: 0; border-radius: 8px; background: var(--accent); color: var(--on-accent); font-weight: 600; }
.send:disabled { background: var(--bubble); color: var(--faint); cursor: default; }
@media (max-width: 480px) {
  .panel { inset: 0; width: auto; max-width: none; height: auto; border: 0; border-radius: 0; }
  .panel:not([hidden]) ~ .launcher { display: none; }
}
@media (prefers-reduced-motion: no-preference) {
  .panel:not([hidden]) { animation: rise .15s ease-out; }
  @keyframes rise { from { opacity: 0; transform: translateY(8px); } }
}
`;
