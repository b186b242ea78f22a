const NAME = 'Draw while the board opens'
const PENCIL = 'M21.17 6.81a1 1 0 0 0-3.99-3.99L3.84 16.17a2 2 0 0 0-.5.83l-1.32 4.35a.5.5 0 0 0 .62.62l4.35-1.32a2 2 0 0 0 .83-.5z'
const SVG = 'http://www.w3.org/2000/svg'

/** Takes up and lays down the pen where there is no keyboard. */
export function createPenButton(onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'ss-first-pen'
  button.title = `${NAME} (D)`
  button.setAttribute('aria-label', NAME)
  button.setAttribute('aria-pressed', 'false')
  button.append(pencil())
  button.addEventListener('click', onPress)
  return button
}

function pencil(): SVGElement {
  const icon = document.createElementNS(SVG, 'svg')
  icon.setAttribute('viewBox', '0 0 24 24')
  icon.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PENCIL)
  icon.append(path)
  return icon
}
