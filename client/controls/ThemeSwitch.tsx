import { Monitor, Moon, Sun } from 'lucide'
import { useId } from 'react'
import { Icon } from './Icon.tsx'
import { THEME_CHOICES } from '../theme/themeChoice.ts'
import { useTheme } from '../theme/useTheme.ts'
import './ThemeSwitch.css'

const LOOKS = {
  light: { title: 'Light', icon: Sun },
  dark: { title: 'Dark', icon: Moon },
  system: { title: 'As the system', icon: Monitor },
}

/** Light, dark, or as the system does; three radio buttons, so that the arrow keys work. */
export function ThemeSwitch() {
  const { choice, setChoice } = useTheme()
  const name = useId()
  return (
    <fieldset className="ss-themes">
      <legend className="ss-hidden">Theme</legend>
      {THEME_CHOICES.map((one) => (
        <label key={one} title={LOOKS[one].title} className="ss-themes-choice">
          <input
            type="radio"
            className="ss-hidden"
            name={name}
            checked={one === choice}
            onChange={() => setChoice(one)}
          />
          <Icon node={LOOKS[one].icon} size={18} />
          <span className="ss-hidden">{LOOKS[one].title}</span>
        </label>
      ))}
    </fieldset>
  )
}
