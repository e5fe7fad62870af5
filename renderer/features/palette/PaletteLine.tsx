import { Command as Parts } from 'cmdk'
import type { ReactNode } from 'react'
import type { Command } from '../../state/command.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Marked } from '../../ui/Marked.tsx'

/** One thing to choose and what else is known of it; or, at its end, why it cannot be chosen now. */
export function PaletteLine({
  id,
  icon,
  mark,
  end,
  onChoose,
  unavailable = null,
  children,
}: {
  readonly id: string
  readonly icon?: IconName
  readonly mark?: ReactNode
  readonly end?: ReactNode
  readonly onChoose: () => void
  readonly unavailable?: string | null
  readonly children: ReactNode
}) {
  return (
    <Parts.Item value={id} className="option" disabled={unavailable !== null} onSelect={onChoose}>
      {icon === undefined ? mark : <Icon name={icon} />}
      <span className="clip">{children}</span>
      <span className="end">{unavailable ?? end}</span>
    </Parts.Item>
  )
}

/** A command, with the first of its keys. */
export function CommandLine({
  command,
  marks,
  onChoose,
}: {
  readonly command: Command
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  readonly onChoose: () => void
}) {
  const [keys] = command.keys ?? []
  return (
    <PaletteLine
      id={`command ${command.id}`}
      icon={command.icon ?? 'arrow-right'}
      onChoose={onChoose}
      unavailable={command.unavailable ?? null}
      end={keys === undefined ? null : <Kbd keys={keys} />}
    >
      <Marked text={command.title} marks={marks} />
    </PaletteLine>
  )
}
