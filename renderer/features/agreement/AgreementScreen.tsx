import { useCallback, useMemo } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import type { AgreementRequest } from '../../../core/model/agreement.ts'
import type { TagId } from '../../../core/model/ids.ts'
import { useCodebook } from '../../state/library-state.ts'
import { chooseAndImport } from '../../state/importing.ts'
import { PolicyPicker } from '../../state/PolicyPicker.tsx'
import { useStatusItems, type StatusItems } from '../../state/status-items.ts'
import { sectorOf, tagFace, type TagFace } from '../../state/tag-face.ts'
import { reportFailure, say } from '../../state/toasts.ts'
import { agreementStrings } from '../../strings/agreement.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { desktop } from '../../workbench-client.ts'
import { agreementCsv } from './agreement-csv.ts'
import { changeAgreement, useAgreementView } from './agreement-view.ts'
import { DifferenceList } from './DifferenceList.tsx'
import { Figures } from './Figures.tsx'
import { tagsBelow } from './tags-below.ts'
import { TagTable } from './TagTable.tsx'
import { useAgreement, useCoders } from './use-agreement.ts'

/** How alike two people tag: overall, by tag, and the clauses where they differ. */
export function AgreementScreen() {
  const words = useStrings(agreementStrings)
  const language = useLanguage()
  const view = useAgreementView()
  const codebook = useCodebook()
  const coders = useCoders()
  const tags = useMemo(() => codebook?.tags ?? [], [codebook])
  const sectors = useMemo(() => codebook?.sectors ?? [], [codebook])
  const [first, second] = view.coders ?? [coders?.[0], coders?.[1]]
  const { policyIds, group } = view
  const request = useMemo(
    (): AgreementRequest | null =>
      first === undefined || second === undefined || first === second
        ? null
        : {
            coders: [first, second],
            ...(policyIds === null ? {} : { policyIds }),
            ...(group === null ? {} : { tagIds: tagsBelow(tags, group) }),
          },
    [first, second, policyIds, group, tags],
  )
  const { agreement, failure } = useAgreement(request)
  const nameOf = (coder: string | undefined): string =>
    coder === undefined ? '' : coder === '' ? words.unnamed : coder
  const names: readonly [string, string] = [nameOf(first), nameOf(second)]
  const faces = useMemo(
    () => new Map(tags.map((tag) => [tag.id, tagFace(tag, sectorOf(tag.id, sectors), language)])),
    [tags, sectors, language],
  )
  const faceOf = useCallback(
    (id: TagId): TagFace => faces.get(id) ?? { name: id, colour: '#645D51', seal: undefined, lang: undefined },
    [faces],
  )
  const groups = useMemo(() => tags.filter(({ isGroup }) => isGroup), [tags])
  const chosenTag = agreement?.tags.find(({ tagId }) => tagId === view.tag) ?? null
  const different = useMemo(
    () =>
      agreement === null
        ? []
        : chosenTag === null
          ? agreement.disagreements
          : agreement.disagreements.filter(
              ({ onlyFirst, onlySecond }) =>
                onlyFirst.includes(chosenTag.tagId) || onlySecond.includes(chosenTag.tagId),
            ),
    [agreement, chosenTag],
  )
  const status = useMemo(
    (): StatusItems => ({
      start:
        agreement === null
          ? []
          : [
              { id: 'policies', text: words.statusPolicies(agreement.policies.length) },
              { id: 'different', text: words.statusDifferent(agreement.disagreements.length) },
            ],
      end: [],
    }),
    [words, agreement],
  )
  useStatusItems(status)
  const save = (): void => {
    if (agreement === null) return
    void desktop
      .saveFile({
        fileName: `${words.fileName}.csv`,
        encoding: 'utf8',
        content: agreementCsv(agreement, (id) => faceOf(id).name, language),
      })
      .then((saved) => {
        if (!saved.ok) reportFailure(saved.failure)
        else if (saved.value !== null) say(words.exported(saved.value.path))
      })
  }
  const coder = (at: 0 | 1) => {
    const which = at === 0 ? words.first : words.second
    return (
      <Menu
        label={words.chooseCoder(which)}
        trigger={
          <button
            type="button"
            className="button line agreement-coder"
            aria-label={`${words.chooseCoder(which)} ${names[at]}`}
          >
            <span className="clip">{names[at]}</span>
            <Icon name="chevron-down" size="small" />
          </button>
        }
        groups={[
          (coders ?? []).map((name) => ({
            id: `coder ${name}`,
            label: nameOf(name),
            checked: name === [first, second][at],
            onSelect: () => {
              changeAgreement({ coders: at === 0 ? [name, second ?? name] : [first ?? name, name], tag: null })
            },
          })),
        ]}
      />
    )
  }
  const enough = coders !== null && coders.length >= 2
  return (
    <div className="screen" data-region="main">
      <div className="screen-head">
        <h1>{words.title}</h1>
        {!enough ? null : (
          <>
            {coder(0)}
            <span className="mute nowrap">{words.with}</span>
            {coder(1)}
            <span className="rule" />
            <PolicyPicker
              chosen={policyIds}
              allLabel={words.bothWorked}
              onChoose={(ids) => {
                changeAgreement({ policyIds: ids, tag: null })
              }}
            />
            <Menu
              label={words.tagsOf}
              trigger={
                <button type="button" className="pill" aria-pressed={group !== null}>
                  <span className="clip">{group === null ? words.allTags : faceOf(group).name}</span>
                  <Icon name="chevron-down" size="small" />
                </button>
              }
              groups={[
                [
                  {
                    id: 'all',
                    label: words.allTags,
                    checked: group === null,
                    onSelect: () => {
                      changeAgreement({ group: null, tag: null })
                    },
                  },
                ],
                groups.map(({ id }) => ({
                  id,
                  label: faceOf(id).name,
                  checked: group === id,
                  onSelect: () => {
                    changeAgreement({ group: id, tag: null })
                  },
                })),
              ]}
            />
          </>
        )}
        <span className="grow" />
        {!enough ? null : (
          <Button look="line" icon="export" unavailable={agreement === null ? words.loading : null} onClick={save}>
            {words.exportCsv}
          </Button>
        )}
      </div>
      {coders === null ? (
        <EmptyPlace text={words.loading} role="status" />
      ) : !enough ? (
        <EmptyPlace icon="compare" title={words.needTwo} text={words.needTwoHint}>
          <Button
            look="line"
            icon="import"
            onClick={() => {
              void chooseAndImport('files')
            }}
          >
            {words.openFile}
          </Button>
        </EmptyPlace>
      ) : first === second ? (
        <EmptyPlace title={words.sameTwice} text={words.sameTwiceHint} />
      ) : failure !== null ? (
        <EmptyPlace
          title={explainFailure(failure, language).cause}
          text={explainFailure(failure, language).nextStep}
          role="alert"
        />
      ) : agreement === null ? (
        <EmptyPlace text={words.loading} role="status" />
      ) : (
        <div className="agreement">
          <div className="agreement-main">
            <Figures agreement={agreement} />
            <div className="agreement-scroll" tabIndex={-1}>
              <TagTable
                tags={agreement.tags}
                names={names}
                sort={view.sort}
                chosen={chosenTag?.tagId ?? null}
                onSort={(sort) => {
                  changeAgreement({ sort })
                }}
                onChoose={(tag) => {
                  changeAgreement({ tag: tag === view.tag ? null : tag })
                }}
              />
            </div>
          </div>
          <aside className="agreement-panel" aria-label={words.differences} data-region="differences">
            <h2>
              {words.differences}
              <span className="count">{different.length.toLocaleString('en')}</span>
            </h2>
            {chosenTag === null ? null : (
              <p className="row agreement-of">
                <span className="clip">{words.ofTag(faceOf(chosenTag.tagId).name)}</span>
                <Button
                  look="underlined"
                  size="small"
                  onClick={() => {
                    changeAgreement({ tag: null })
                  }}
                >
                  {words.allDifferences}
                </Button>
              </p>
            )}
            {different.length === 0 ? (
              <p className="nothing">{words.noDifference}</p>
            ) : (
              <DifferenceList list={different} names={names} faceOf={faceOf} />
            )}
          </aside>
        </div>
      )}
    </div>
  )
}
