import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from './icon-button.tsx'
import { TextInput, type TextInputProps } from './text-input.tsx'

export interface PassphraseInputProps extends Omit<TextInputProps, 'type' | 'isMono'> {
  labels: { show: string; hide: string }
}

/** A passphrase: hidden until it is asked for. Pasting and password managers work. */
export function PassphraseInput({ labels, ...rest }: PassphraseInputProps) {
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <span className="relative block">
      <TextInput {...rest} type={isShown ? 'text' : 'password'} className="h-10 pr-11" />
      <IconButton
        label={isShown ? labels.hide : labels.show}
        icon={<Icon size={18} strokeWidth={1.6} aria-hidden />}
        onClick={() => setShown(!isShown)}
        className="absolute! top-1/2 right-1.5 -translate-y-1/2 max-tab:right-0"
      />
    </span>
  )
}
