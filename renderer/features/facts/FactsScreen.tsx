import { useDeferredValue, useMemo, useRef, useState, type CSSProperties } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import { filterFacts } from '../../../core/library/queries/filter-facts.ts'
import { comparedRows } from '../../../core/library/queries/targets-against.ts'
import type { FactFilter } from '../../../core/model/fact-filter.ts'
import type { ClauseRef } from '../../../core/model/ids.ts'
import type { Command } from '../../state/command.ts'
import { useRegisteredCommands } from '../../state/commands.ts'
import { useLibraryState, usePolicies } from '../../state/library-state.ts'
import { openPolicy, showScreen } from '../../state/navigation.ts'
import { usePanelWidth } from '../../state/panels.ts'
import { PolicyPicker } from '../../state/PolicyPicker.tsx'
import { useStatusItems, type StatusItems } from '../../state/status-items.ts'
import { reportFailure, say } from '../../state/toasts.ts'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Segment } from '../../ui/Segment.tsx'
import { SplitHandle } from '../../ui/SplitHandle.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { desktop, workbench } from '../../workbench-client.ts'
import { AddFactDialog } from './AddFactDialog.tsx'
import { BodyBars, BodyLegend } from './BodyBars.tsx'
import { CheckAllDialog } from './CheckAllDialog.tsx'
import { CitationBars } from './CitationBars.tsx'
import { FactOverview } from './FactOverview.tsx'
import { FactPanel } from './FactPanel.tsx'
import { FactTable, type FactHands } from './FactTable.tsx'
import { FactTools } from './FactTools.tsx'
import { AgainstSection } from './AgainstSection.tsx'
import { basesOf, baseNow } from './target-base.ts'
import { useAgainst } from './use-against.ts'
import { nameRows, type NamedRow } from './fact-keys.ts'
import {
  askNoMore,
  compareWith,
  factKinds,
  narrowFacts,
  selectFact,
  showKind,
  showPolicies,
  sortFactsBy,
  useFactsView,
} from './facts-view.ts'
import { ModalityBars } from './ModalityBars.tsx'
import { sortFacts } from './sort-facts.ts'
import { Timeline } from './Timeline.tsx'
import { useFactActions } from './use-fact-actions.ts'
import { useFacts } from './use-facts.ts'

const PANEL = { first: 312, least: 260, most: 520 }
const noRows: readonly NamedRow[] = []
const toggled = <Value,>(values: readonly Value[] | undefined, value: Value): readonly Value[] =>
  values?.includes(value) === true ? values.filter((each) => each !== value) : [...(values ?? []), value]
const isOnlyRead = (filter: FactFilter): boolean => filter.origins?.length === 1 && filter.origins[0] === 'read'

/** The tables of facts: what was read, by kind, with a picture of it above and one fact beside it. */
export function FactsScreen() {
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const view = useFactsView()
  const { kind } = view
  const loaded = useFacts(view.policyIds, kind)
  const answer = loaded.kind === kind ? loaded.answer : null
  const counts = loaded.answer?.counts
  const policies = usePolicies()
  const readOnly = useLibraryState()?.readOnly === true
  const actions = useFactActions()
  const [width, setWidth] = usePanelWidth('facts', PANEL.first)
  const narrow = useMedia('(max-width: 1100px)')
  const find = useRef<HTMLInputElement>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [dialog, setDialog] = useState<
    { readonly kind: 'check' } | { readonly kind: 'add'; readonly at: ClauseRef | null } | null
  >(null)
  const [toFocus, setToFocus] = useState<{ readonly key: string } | null>(null)

  // typing goes on while many rows are gone through
  const filter = useDeferredValue(view.filter)
  const named = useMemo(() => nameRows(answer?.rows ?? []), [answer])
  const fitting = useMemo(() => {
    const fits = new Set(filterFacts(answer?.rows ?? [], filter))
    return named.filter(({ row }) => fits.has(row))
  }, [answer, named, filter])
  const asked = useMemo(() => {
    const there = view.policyIds === null ? null : new Set(view.policyIds)
    return policies.filter(({ id }) => there === null || there.has(id))
  }, [policies, view.policyIds])
  const base = kind === 'target' ? baseNow(view.against === 'first' ? asked : policies, view.against) : null
  const baseId = base?.id ?? null
  const others = useMemo(() => asked.flatMap(({ id }) => (id === baseId ? [] : [id])), [asked, baseId])
  const compared = useAgainst(baseId, others)
  const against = useMemo(
    () =>
      baseId === null
        ? null
        : {
            base: baseId,
            of: compared.answer === null ? new Map<never, never>() : comparedRows(answer?.rows ?? [], compared.answer),
          },
    [baseId, answer, compared.answer],
  )
  const shown = useMemo(() => sortFacts(fitting, view.sort, against?.of), [fitting, view.sort, against])
  const timed = useMemo(() => {
    if (kind !== 'target') return noRows
    const fits = new Set(filterFacts(answer?.rows ?? [], { ...filter, deadlines: [] }))
    return named.filter(({ row }) => fits.has(row))
  }, [kind, answer, named, filter])
  const unread = useMemo(() => shown.filter(({ row }) => row.origin === 'read'), [shown])
  const selected = named.find(({ key }) => key === view.selected) ?? null

  const titleOf = useMemo(() => {
    const titles = new Map(policies.map(({ id, metadata, fileName }) => [id, metadata.title ?? fileName]))
    return (id: (typeof policies)[number]['id']) => titles.get(id) ?? ''
  }, [policies])
  const stand = (key: string | null): void => {
    if (key !== null) {
      selectFact(key)
      setToFocus({ key })
    }
  }
  /** Where the hand goes when a row may leave the table. */
  const beside = (key: string): string | null => {
    const at = shown.findIndex((each) => each.key === key)
    return (shown[at + 1] ?? shown[at - 1])?.key ?? null
  }
  const stays = (origin: 'checked' | 'withdrawn'): boolean =>
    filter.origins === undefined || filter.origins.length === 0 || filter.origins.includes(origin)
  const hands: FactHands = {
    openBase: ({ base: there }) => {
      if (baseId !== null && there !== null)
        openPolicy(baseId, there.clauseId, { start: there.target.start, end: there.target.end })
    },
    open: ({ ref, range, kind: of }) => {
      openPolicy(ref.policyId, ref.clauseId, of === 'modality' ? null : range)
    },
    openCited: (id) => {
      openPolicy(id)
    },
    check: ({ key, row }) => {
      const next = row.origin === 'read' && !stays('checked') ? beside(key) : key
      void actions.check(row).then(() => {
        stand(next)
      })
    },
    strike: ({ key, row }) => {
      const next = row.origin === 'added' || !stays('withdrawn') ? beside(key) : key
      void actions.strike(row).then(() => {
        stand(next)
      })
    },
    edit: ({ key, row }) => {
      if (row.origin === 'withdrawn') return
      selectFact(key)
      setEditing(key)
    },
    add: ({ row }) => {
      setDialog({ kind: 'add', at: row.ref })
    },
    select: (key) => {
      if (key !== editing) setEditing(null)
      selectFact(key)
    },
  }
  const exportTable = async (format: 'csv' | 'html'): Promise<void> => {
    const file = await workbench.exportFacts({
      kind,
      ...(view.policyIds === null ? {} : { policyIds: view.policyIds }),
      filter: view.filter,
      ...(baseId === null ? {} : { against: baseId }),
      format,
      language,
    })
    const saved = file.ok ? await desktop.saveFile(file.value) : file
    if (!saved.ok) reportFailure(saved.failure)
    else if (saved.value !== null && file.ok) say(words.exported(file.value.clauses, saved.value.path))
  }
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'find',
        title: words.focus,
        group: 'go',
        keys: ['Mod+F', '/'],
        quiet: true,
        run: () => {
          find.current?.focus()
          find.current?.select()
        },
      },
    ],
    [words],
  )
  useRegisteredCommands('facts', commands)
  const changed = useMemo(
    () => named.filter(({ row }) => row.origin === 'changed' || row.origin === 'added').length,
    [named],
  )
  const status = useMemo(
    (): StatusItems =>
      answer === null
        ? { start: [], end: [] }
        : {
            start: [
              { id: 'target', text: words.statusCount(words.target, answer.counts.target) },
              { id: 'bodies', text: words.statusCount(words.responsibility, answer.counts.responsibility) },
              { id: 'unchecked', text: words.statusUnchecked(answer.unchecked[kind]), by: 'machine' },
              { id: 'changed', text: words.statusChanged(changed) },
            ],
            end: [],
          },
    [words, answer, kind, changed],
  )
  useStatusItems(status)

  const ofSelected = selected === null ? undefined : against?.of.get(selected.row)
  const saidBySelected = selected?.row.fact ?? selected?.row.read
  const selectedAgainst =
    base === null || ofSelected === undefined ? null : (
      <AgainstSection
        compared={ofSelected}
        own={saidBySelected?.kind === 'target' ? saidBySelected.value : null}
        base={base}
        onOpen={hands.openBase}
      />
    )
  const locked = readOnly ? words.readOnly : null
  const style = { '--panel-width': `${(narrow ? PANEL.least : width).toString()}px` } as CSSProperties
  return (
    <div className="screen" data-region="main">
      <div className="screen-head">
        <h1>{words.title}</h1>
        <Segment
          label={words.kinds}
          value={kind}
          options={factKinds.map((each) => ({
            value: each,
            label: counts === undefined ? words[each] : `${words[each]} ${counts[each].toLocaleString('en')}`,
          }))}
          onChange={(next) => {
            setEditing(null)
            showKind(next)
          }}
        />
        <span className="rule" />
        <PolicyPicker
          chosen={view.policyIds}
          allLabel={words.all}
          onChoose={(ids) => {
            setEditing(null)
            showPolicies(ids)
          }}
        />
        <Pill
          pressed={isOnlyRead(view.filter)}
          removable={isOnlyRead(view.filter)}
          onToggle={() => {
            if (isOnlyRead(view.filter)) askNoMore('origins')
            else narrowFacts({ origins: ['read'] })
          }}
        >
          {words.onlyUnchecked}
          <span className="count">{(answer?.unchecked[kind] ?? 0).toLocaleString('en')}</span>
        </Pill>
        {kind !== 'target' || policies.length < 2 ? null : (
          <Menu
            label={words.againstHint}
            trigger={
              <button
                type="button"
                className="button line fact-base-choice"
                title={base?.metadata.title ?? words.againstHint}
              >
                <span className="mute nowrap">{words.comparedWith}</span>
                <span className="clip" lang="zh-Hans">
                  {base === null ? words.nobody : (base.metadata.title ?? base.fileName)}
                </span>
                {compared.progress === null ? null : (
                  <span className="mute nowrap" role="status">
                    {words.comparing(compared.progress.done, compared.progress.total ?? others.length)}
                  </span>
                )}
                <Icon name="chevron-down" size="small" />
              </button>
            }
            groups={[
              [
                {
                  id: 'none',
                  label: words.nobody,
                  checked: base === null,
                  onSelect: () => {
                    compareWith(null)
                  },
                },
              ],
              basesOf(policies).map((each) => ({
                id: each.id,
                label: `${common[`${each.metadata.level ?? 'levelUnknown'}Short` as const]} ${each.metadata.title ?? each.fileName}`,
                checked: each.id === baseId,
                onSelect: () => {
                  compareWith(each.id)
                },
              })),
            ]}
          />
        )}
        <span className="grow" />
        <Button
          icon="plus"
          unavailable={locked ?? (policies.length === 0 ? words.libraryEmpty : null)}
          onClick={() => {
            setDialog({ kind: 'add', at: null })
          }}
        >
          {words.add}
        </Button>
        <Button
          icon="check"
          unavailable={locked ?? (unread.length === 0 ? words.nothingToCheck : null)}
          onClick={() => {
            setDialog({ kind: 'check' })
          }}
        >
          {words.checkThese(unread.length)}
        </Button>
        <Menu
          label={words.exportTable}
          align="end"
          trigger={
            <Button look="line" icon="export">
              {words.exportTable}
            </Button>
          }
          groups={[
            (['csv', 'html'] as const).map((format) => ({
              id: format,
              label: format === 'csv' ? words.exportCsv : words.exportHtml,
              unavailable: shown.length === 0 ? words.nothingToExport : null,
              onSelect: () => {
                void exportTable(format)
              },
            })),
          ]}
        />
      </div>
      {loaded.failure !== null ? (
        <div className="empty-place" role="alert">
          <h2 className="strong">{explainFailure(loaded.failure, language).cause}</h2>
          <p>{explainFailure(loaded.failure, language).nextStep}</p>
        </div>
      ) : policies.length === 0 ? (
        <div className="empty-place">
          <Icon name="facts" size="large" />
          <h2 className="strong">{words.libraryEmpty}</h2>
          <p>{words.libraryEmptyHint}</p>
          <div className="row">
            <Button
              look="line"
              icon="library"
              onClick={() => {
                showScreen('library')
              }}
            >
              {words.goLibrary}
            </Button>
          </div>
        </div>
      ) : answer === null ? (
        <div className="empty-place" role="status">
          <p>{words.loading}</p>
        </div>
      ) : (
        <div className="facts" style={style}>
          <div className="facts-main">
            {answer.rows.length === 0 ? null : kind === 'target' ? (
              <Timeline
                rows={timed}
                chosen={view.filter.deadlines ?? []}
                selected={view.selected}
                onChoose={(deadlines) => {
                  narrowFacts({ deadlines })
                }}
              />
            ) : kind === 'responsibility' ? (
              <section className="fact-band" aria-label={words.bodies} data-region="bars">
                <header>
                  <h2>{words.bodies}</h2>
                  <span className="grow" />
                  <BodyLegend />
                </header>
                <div className="body-columns">
                  <BodyBars
                    bodies={answer.bodies}
                    chosen={view.filter.bodies ?? []}
                    first={24}
                    onPress={(key) => {
                      narrowFacts({ bodies: toggled(view.filter.bodies, key) })
                    }}
                  />
                </div>
              </section>
            ) : kind === 'modality' ? (
              <ModalityBars
                rows={answer.rows}
                policies={answer.policies}
                filter={view.filter}
                onPress={(policyId, strength) => {
                  const same =
                    view.filter.policies?.includes(policyId) === true &&
                    view.filter.modalities?.includes(strength) === true
                  narrowFacts(
                    same ? { policies: [], modalities: [] } : { policies: [policyId], modalities: [strength] },
                  )
                }}
              />
            ) : (
              <CitationBars
                rows={answer.rows}
                filter={view.filter}
                onTitle={(title) => {
                  if (view.filter.text === title) askNoMore('text')
                  else narrowFacts({ text: title })
                }}
                onResolved={(resolved) => {
                  if (view.filter.resolved === resolved) askNoMore('resolved')
                  else narrowFacts({ resolved })
                }}
              />
            )}
            <FactTools
              kind={kind}
              rows={answer.rows}
              bodies={answer.bodies}
              filter={view.filter}
              shown={shown.length}
              find={find}
              onDown={() => {
                stand(shown[0]?.key ?? null)
              }}
            />
            {shown.length === 0 ? (
              <div className="empty-place">
                <Icon name="facts" size="large" />
                <h2 className="strong">{answer.rows.length === 0 ? words.emptyTitle : words.nothingTitle}</h2>
                <p>{answer.rows.length === 0 ? words.emptyHint : words.nothingHint}</p>
              </div>
            ) : (
              <FactTable
                kind={kind}
                label={words.table(words[kind])}
                rows={shown}
                sort={view.sort}
                selected={view.selected}
                readOnly={readOnly}
                titleOf={titleOf}
                against={against}
                hands={hands}
                onSort={sortFactsBy}
                toFocus={toFocus}
              />
            )}
          </div>
          <aside
            className="fact-panel"
            aria-label={selected === null ? words.overview : words.panel}
            data-region="fact"
          >
            {selected === null ? (
              <FactOverview
                answer={answer}
                onBody={(key) => {
                  showKind('responsibility', { bodies: [key] })
                }}
                onStrength={(strength) => {
                  showKind('modality', { modalities: [strength] })
                }}
              />
            ) : (
              <FactPanel
                key={selected.key}
                row={selected.row}
                editing={editing === selected.key && !readOnly}
                readOnly={readOnly}
                against={selectedAgainst}
                onEdit={(on) => {
                  setEditing(on ? selected.key : null)
                  if (!on) stand(selected.key)
                }}
                onSave={(fact) => {
                  setEditing(null)
                  void actions.change(selected.row, fact).then(() => {
                    stand(selected.key)
                  })
                }}
                onCheck={() => {
                  hands.check(selected)
                }}
                onStrike={() => {
                  hands.strike(selected)
                }}
                onTakeBack={() => {
                  void actions.takeBack(selected.row).then(() => {
                    stand(selected.key)
                  })
                }}
                onAdd={() => {
                  hands.add(selected)
                }}
                onOpen={() => {
                  hands.open(selected.row)
                }}
                onClose={() => {
                  hands.select(null)
                }}
              />
            )}
          </aside>
          {narrow ? null : (
            <SplitHandle
              label={words.resize}
              value={width}
              min={PANEL.least}
              max={PANEL.most}
              panel="right"
              onChange={setWidth}
              onReset={() => {
                setWidth(null)
              }}
              style={{ right: width - 5 }}
            />
          )}
        </div>
      )}
      {dialog === null ? null : dialog.kind === 'check' ? (
        <CheckAllDialog
          count={unread.length}
          onDo={() => actions.checkAll(unread.map(({ row }) => row))}
          onClose={() => {
            setDialog(null)
          }}
        />
      ) : (
        <AddFactDialog
          kind={kind}
          at={dialog.at}
          policyIds={view.policyIds ?? policies.map(({ id }) => id)}
          onAdd={(ref, fact) => {
            void actions.add(ref, kind, fact).then((done) => {
              if (done) setDialog(null)
            })
          }}
          onClose={() => {
            setDialog(null)
          }}
        />
      )}
    </div>
  )
}
