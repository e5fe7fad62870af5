import { useCallback, useEffect, useState } from 'react'
import type { BackupList } from '../../../core/model/backup.ts'
import type { Failure, Result } from '../../../core/model/result.ts'
import { onLibraryChange } from '../../state/library-state.ts'
import { reportFailure } from '../../state/toasts.ts'
import { workbench } from '../../workbench-client.ts'

/**
 * The backups as last read, what is under way (an id, 'make' or 'move'), and a hand that does one thing, reads them
 * again and answers whether it was done.
 */
export function useBackups() {
  const [list, setList] = useState<BackupList | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const take = useCallback((answer: Result<BackupList>): void => {
    setList((before) => (answer.ok ? answer.value : before))
    setFailure(answer.ok ? null : answer.failure)
  }, [])
  useEffect(() => {
    void workbench.backups({}).then(take)
    return onLibraryChange(() => {
      void workbench.backups({}).then(take)
    })
  }, [take])
  const act = async <T>(what: string, ask: () => Promise<Result<T>>, done: (value: T) => void): Promise<boolean> => {
    setBusy(what)
    const answer = await ask()
    setBusy(null)
    if (answer.ok) done(answer.value)
    else reportFailure(answer.failure)
    take(await workbench.backups({}))
    return answer.ok
  }
  return { list, failure, busy, act }
}
