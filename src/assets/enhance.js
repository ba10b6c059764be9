// Every page works without this file.

const focusErrors = () => document.querySelector('.error-summary')?.focus()

// The secret of a sign-in link travels behind # so that it reaches no server log; here it moves into the form that posts it.
const takeFragment = () => {
  const secret = new URLSearchParams(location.hash.slice(1)).get('r')
  if (secret === null) return
  const field = document.querySelector('form[data-fragment] input[name="secret"]')
  if (field) field.value = secret
  history.replaceState(null, '', location.pathname + location.search)
}

const offerPrinting = () => {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}

const offerSharing = () => {
  if (!navigator.share) return
  for (const button of document.querySelectorAll('[data-share]')) {
    button.hidden = false
    const { share: url, shareTitle: title } = button.dataset
    button.addEventListener('click', () => {
      // Closed without choosing anybody: nothing to say.
      navigator.share({ title, url }).catch(() => undefined)
    })
  }
}

// Readings over kanji on or off: kept on this device only, and only where the person chose; nothing is sent.
const keptFurigana = (choice) => {
  try {
    if (choice === 'on') localStorage.removeItem('furigana')
    if (choice === 'off') localStorage.setItem('furigana', 'off')
    return localStorage.getItem('furigana') ?? 'on'
  } catch {
    return null
  }
}

const rememberFurigana = () => {
  const box = document.querySelector('#furigana')
  const kept = box && keptFurigana()
  if (!kept) return
  box.checked = kept === 'on'
  box.addEventListener('change', () => keptFurigana(box.checked ? 'on' : 'off'))
  document.querySelector('[data-furigana-note]').hidden = false
}

// A long work in portions, begun by a person: the next one is pressed by itself, slowly enough to stop it by leaving.
const goOn = () => {
  const form = document.querySelector('form[data-goes-on]')
  if (form) setTimeout(() => form.requestSubmit(), 700)
}

rememberFurigana()
goOn()
takeFragment()
offerPrinting()
offerSharing()
focusErrors()
