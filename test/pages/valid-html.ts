import { HtmlValidate } from 'html-validate'

// The styles are how hono/jsx writes HTML; lists of one-button forms and of phone numbers repeat themselves.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'form-dup-name': 'off',
    'tel-non-breaking': 'off',
    'long-title': 'off',
  },
})

/** What html-validate holds against a page; empty is good. */
export const faultsIn = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} (${line}): ${message}`),
  )
}
