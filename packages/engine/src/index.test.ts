import { expect, test } from 'vitest';
import * as engine from './index.ts';

test('the public surface is what the documentation promises, and nothing else', () => {
  expect(Object.keys(engine).sort()).toMatchInlineSnapshot(`
    [
      "ACTION_TYPES",
      "DEFERRED",
      "FUNCTIONS",
      "Failure",
      "MAXIMUM_CHAIN_LENGTH",
      "MAXIMUM_CONDITIONS",
      "MAXIMUM_EXPRESSION_DEPTH",
      "MAXIMUM_EXPRESSION_LENGTH",
      "MAXIMUM_ISSUES",
      "MAXIMUM_LIST_VALUES",
      "MAXIMUM_PATTERN_LENGTH",
      "MAXIMUM_VALUE_DEPTH",
      "OPERATORS",
      "Unavailable",
      "analysePolicy",
      "bucketOf",
      "calendarsOf",
      "checkCondition",
      "checkExpression",
      "checkPolicy",
      "compilePolicy",
      "compileRuleset",
      "conditionToExpression",
      "decide",
      "evaluateExpression",
      "explain",
      "explainInSteps",
      "expressionParser",
      "expressionToConditions",
      "isOpen",
      "isTimeZone",
      "parseExpression",
      "printExpression",
      "readsOf",
      "resolveAttribute",
      "sameValue",
      "signatureOf",
      "templateParts",
      "typeOf",
    ]
  `);
});
