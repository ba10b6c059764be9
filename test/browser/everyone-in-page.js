// Runs on the page itself, before anything of it: what can be measured of a page as it stands. Every check answers the faults it finds.

const named = (element) => {
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replaceAll(/\s+/g, ' ')
  const kind = element.getAttribute('class') ?? element.getAttribute('name') ?? ''
  return `${element.tagName.toLowerCase()}.${kind} 「${words.slice(0, 40)}」`
}
const all = (selector) => [...document.querySelectorAll(selector)]
const style = (element) => getComputedStyle(element)
const box = (element) => element.getBoundingClientRect()
/** Boxes of one pixel are for the ear, or for machines. */
const isSeen = (element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  box(element).width > 1 &&
  box(element).height > 1 &&
  element.closest('.hidden') === null
const seen = (selector) => all(selector).filter(isSeen)
const faults = (elements, isFault) => elements.filter(isFault).map(named)
const px = (length) => Number.parseFloat(length) || 0

const isClear = (colour) => colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour)

const control = 'a[href], button, input:not([type="hidden"]), select, textarea, summary'
const reachable = () => seen(control).filter(({ tabIndex }) => tabIndex >= 0)
const ownText = (element) =>
  [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim() !== '')
const withText = () =>
  seen('body *').filter((element) => ownText(element) && element.closest('rt, rp, option') === null)
/** A link that is a part of a sentence. */
const isInText = (element) => {
  const block = element.closest('p, li, dd, td, div')
  const rest = (block?.textContent ?? '').trim().length - (element.textContent ?? '').trim().length
  return style(element).display === 'inline' && rest > 0
}

const sideways = () => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const wide = seen('body *').filter((element) => box(element).right > clientWidth + 1)
  return [`${scrollWidth - clientWidth} px`, ...wide.slice(-3).map(named)]
}

const largeText = () => {
  document.documentElement.style.fontSize = '200%'
  const found = sideways()
  document.documentElement.style.fontSize = ''
  return found
}

const atLeast = (pixels) => (element) => {
  const { width, height } = box(element)
  return width < pixels - 0.5 || height < pixels - 0.5
}
const smallTargets = () =>
  faults(
    reachable().filter((element) => !isInText(element)),
    atLeast(24),
  )
const primary =
  '.button, .input, .choice__label, .furigana__switch, summary, .skip, nav a, .chips a, .site-header__phone a'
const lowControls = () => faults(seen(primary), (element) => box(element).height < 43.5)

const isRead = (element) => element.closest('.paper, .small, .field__help, .choice__hint, .receipt__number') === null
const letters = () => {
  const { fontSize, lineHeight, letterSpacing, fontFamily } = style(document.body)
  const size = px(fontSize)
  const paragraphs = seen('.main p:not([class]), .prose p, .lead').filter(isRead)
  return [
    ...(size < 16 ? [`the body is ${size} px`] : []),
    ...(px(lineHeight) / size < 1.7 ? [`lines of the body are ${px(lineHeight) / size} apart`] : []),
    ...(px(letterSpacing) / size < 0.0199 ? [`letters of the body are ${px(letterSpacing) / size} em apart`] : []),
    ...(fontFamily.includes('Noto Sans JP') ? [] : ['the body is not set in Noto Sans JP']),
    ...faults(paragraphs, (element) => px(style(element).lineHeight) / px(style(element).fontSize) < 1.69),
    ...faults(
      withText().filter((element) => element.closest('.paper') === null),
      (element) => px(style(element).fontSize) < 13.9,
    ),
  ]
}

const switchedOff = () => all('[disabled], [aria-disabled]').map(named)
const primaryButtons = () => seen('.main .button[data-kind="primary"]').slice(1).map(named)

const inputHeights = () =>
  faults(
    seen('.input:not(textarea)'),
    (element) => ![40, 48, 56].some((height) => Math.abs(box(element).height - height) < 1),
  )

const isUnderlined = (element) => style(element).textDecorationLine.includes('underline')
const isMarkedOut = (element) =>
  isUnderlined(element) || px(style(element).fontWeight) >= 700 || px(style(element).outlineWidth) > 0
const colourAlone = () => [
  ...faults(seen('.tag, .opening-card__pay'), (element) => (element.textContent ?? '').trim() === ''),
  ...faults(seen('[aria-current]'), (element) => !isMarkedOut(element)),
  ...faults(
    reachable().filter((element) => element.matches('.main a') && isInText(element)),
    (element) => !isUnderlined(element),
  ),
  ...faults(seen('[aria-invalid="true"]'), (element) => {
    const error = element.closest('.field')?.querySelector('.field__error')
    return (error?.textContent ?? '').trim().length < 4
  }),
]

const fieldWords = () => {
  const fields = seen('.input, .choice__input')
  return [
    ...faults(fields, ({ labels }) => ![...labels].some(isSeen)),
    ...faults(
      seen('form[method="post"] .field'),
      (field) => field.querySelector('.field__mark')?.textContent.trim() === '',
    ),
    ...faults(seen('.choices'), (group) => group.closest('fieldset')?.querySelector('legend') === null),
    ...faults(seen('[placeholder]'), () => true),
  ]
}

const withoutReadings = (element) => {
  const plain = element.cloneNode(true)
  for (const reading of plain.querySelectorAll('rt, rp')) reading.remove()
  return plain.textContent
}

/** A form that asks for a person's words names the phone and the counter beside it. */
const otherWays = () => {
  const main = document.querySelector('main')
  if (main.querySelector('form[method="post"]') === null) return []
  const counter = withoutReadings(document.querySelector('.site-footer__about p:nth-of-type(2)'))
  return [
    ...(main.querySelector('a[href^="tel:"]') ? [] : ['no phone']),
    ...(counter !== '' && withoutReadings(main).includes(counter) ? [] : ['no counter']),
  ]
}

/** Inside a flexible box every reading would become a box of its own, with gaps in the middle of words. */
const tornReadings = () => faults(all('ruby'), ({ parentElement }) => /flex|grid/.test(style(parentElement).display))

const fixedPapers = () => all('a[href*=".pdf" i], embed, object, iframe').map(named)

/** Focused by a script on a page nobody has pressed with a mouse, a control looks as it does under the keyboard. */
const faintFocus = () =>
  faults(reachable(), (element) => {
    element.focus()
    const { outlineStyle, outlineWidth, outlineColor } = style(element)
    const isRinged = outlineStyle !== 'none' && px(outlineWidth) >= 2 && !isClear(outlineColor)
    return document.activeElement !== element || !isRinged
  })

const groundOf = (element) => {
  for (let each = element; each !== null; each = each.parentElement) {
    const { backgroundColor } = style(each)
    if (!isClear(backgroundColor)) return backgroundColor
  }
  return 'rgb(255, 255, 255)'
}
const edges = ['Top', 'Right', 'Bottom', 'Left']
const hasEdge = (element) =>
  edges.every((edge) => {
    const {
      [`border${edge}Width`]: width,
      [`border${edge}Style`]: line,
      [`border${edge}Color`]: colour,
    } = style(element)
    return px(width) >= 1 && line !== 'none' && colour !== groundOf(element.parentElement)
  })
const forcedColours = () => [
  ...(matchMedia('(forced-colors: active)').matches ? [] : ['colours are not forced']),
  ...faults(seen('.button, .input, .chips a'), (element) => !hasEdge(element)),
  ...faults(seen('[aria-current]'), (element) => !isMarkedOut(element)),
  ...faults(withText(), (element) => style(element).color === groundOf(element)),
  ...faults(seen('svg.icon'), (element) => style(element).color === groundOf(element)),
  ...faults(seen('.choice__input:checked'), (element) => style(element).appearance === 'none'),
]

const movement = () => [
  ...(matchMedia('(prefers-reduced-motion: reduce)').matches ? [] : ['movement is not reduced']),
  ...document.getAnimations().map(() => 'an animation runs'),
  ...faults(all('*'), (element) => {
    const { animationName, transitionDuration, scrollBehavior } = style(element)
    return animationName !== 'none' || px(transitionDuration) > 0 || scrollBehavior === 'smooth'
  }),
]

const printed = () => [
  ...(matchMedia('print').matches ? [] : ['nothing is printed']),
  ...faults(seen('nav, form, search, button, .button, .skip, input, textarea, select, summary'), () => true),
  ...(seen('.main h1').length > 0 ? [] : ['no heading on paper']),
  ...(seen('a[href^="tel:"], .paper__foot').some(({ textContent }) => /\d{2,}-\d{2,}/.test(textContent))
    ? []
    : ['no phone on paper']),
]

const tooLate = () => all('meta[http-equiv="refresh" i]').map(named)

globalThis.everyone = {
  narrow: () => ({ sideways: sideways() }),
  asItStands: () => ({
    smallTargets: smallTargets(),
    lowControls: lowControls(),
    letters: letters(),
    switchedOff: switchedOff(),
    primaryButtons: primaryButtons(),
    inputHeights: inputHeights(),
    colourAlone: colourAlone(),
    fieldWords: fieldWords(),
    otherWays: otherWays(),
    fixedPapers: fixedPapers(),
    tornReadings: tornReadings(),
    tooLate: tooLate(),
    movement: movement(),
    largeText: largeText(),
    faintFocus: faintFocus(),
  }),
  forced: () => ({ forcedColours: forcedColours(), forcedFocus: faintFocus() }),
  onPaper: () => ({ printed: printed() }),
}
