import { expect, test } from 'vitest';
import * as bot from './index.ts';

test('the public surface is what the server builds on, and nothing else', () => {
  expect(Object.keys(bot).sort()).toEqual([
    'EXAMPLE_INTENTS',
    'MODEL_VERSION',
    'READY_BOTS',
    'STATE_VERSION',
    'USUAL_THRESHOLD',
    'checkBot',
    'compileBot',
    'createRecogniser',
    'crossValidate',
    'respond',
    'trainIntents',
  ]);
});
