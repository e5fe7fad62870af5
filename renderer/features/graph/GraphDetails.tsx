import type { Link, LinkType } from '../../../core/model/link.ts'
import type { ClauseRef } from '../../../core/model/ids.ts'
import { linkName } from '../../state/link-words.ts'
import { LinkTypeMark } from '../../state/LinkTypeMark.tsx'
import { openPolicy } from '../../state/navigation.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { shortTitle } from '../../state/policy-title.ts'
import { graphStrings } from '../../strings/graph.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { refKey, type KnownGraph } from './graph-filters.ts'
import { linksOf, type Scene } from './graph-scene.ts'

const most = 200

/** The links of what is picked, each with both its ends; an end opens in the reader. */
export function GraphDetails({
  scene,
  known,
  types,
  picked,
  onOpen,
}: {
  readonly scene: Scene
  readonly known: KnownGraph
  readonly types: readonly LinkType[]
  readonly picked: string | null
  readonly onOpen: (id: string) => void
}) {
  const words = useStrings(graphStrings)
  const language = useLanguage()
  const node = scene.nodes.find(({ id }) => id === picked)
  const bundle = scene.bundles.find(({ id }) => id === picked)
  const links = node === undefined && bundle === undefined ? [] : linksOf(scene, picked)
  return (
    <aside className="graph-details" aria-label={words.details} data-region="details">
      {node === undefined && bundle === undefined ? (
        <p className="nothing">{words.pick}</p>
      ) : (
        <header>
          {node?.kind === 'policy' ? (
            <p className="name">
              <PolicyLevel level={node.policy.metadata.level} />
              <PolicyTitle
                title={node.policy.metadata.title ?? node.policy.fileName}
                lang={policyLang(node.policy.metadata)}
              />
            </p>
          ) : null}
          {node?.kind === 'clause' ? (
            <p className="clause-name" lang="zh-Hans">
              <b>{node.clause.path}</b> {node.clause.heading === '' ? node.clause.preview : node.clause.heading}
            </p>
          ) : null}
          {bundle === undefined ? null : (
            <p className="row">
              <LinkTypeMark types={types} type={bundle.type} />
              <b className="type">{linkName(types, bundle.type, 'out', language)}</b>
            </p>
          )}
          <p className="row">
            <span className="mute" role="status">
              {words.inAll(links.length)}
            </span>
            <span className="grow" />
            {node === undefined ? null : (
              <Button
                size="small"
                look="line"
                icon="read"
                keys="Enter"
                onClick={() => {
                  onOpen(node.id)
                }}
              >
                {words.open}
              </Button>
            )}
          </p>
        </header>
      )}
      <ul className="graph-links">
        {links.slice(0, most).map((link) => (
          <li key={link.id}>
            <p className="row">
              <LinkTypeMark types={types} type={link.type} />
              <b className="type">{linkName(types, link.type, 'out', language)}</b>
              {link.from.policyId === link.to.policyId ? <span className="mute">{words.within}</span> : null}
            </p>
            <End link={link} at={link.from} known={known} />
            <End link={link} at={link.to} known={known} />
            {link.comment === '' ? null : (
              <p className="link-comment">
                <span className="note-body">{link.comment}</span>
                <span className="note-by">
                  <b>{link.author}</b>
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {links.length > most ? <p className="nothing">{words.more(links.length - most)}</p> : null}
    </aside>
  )
}

function End({ link, at, known }: { readonly link: Link; readonly at: ClauseRef; readonly known: KnownGraph }) {
  const words = useStrings(graphStrings)
  const clause = known.clauses.get(refKey(at))
  const policy = known.graph.policies.find(({ policyId }) => policyId === at.policyId)
  const title = policy?.metadata.title ?? policy?.fileName ?? ''
  const lang = policy === undefined ? 'zh-Hans' : policyLang(policy.metadata)
  return (
    <button
      type="button"
      className={at === link.from ? 'graph-end from' : 'graph-end to'}
      onClick={() => {
        openPolicy(at.policyId, at.clauseId)
      }}
    >
      <span className="sr">{words.follow(`${title} ${clause?.path ?? ''}`)}</span>
      <span className="row">
        <PolicyLevel level={policy?.metadata.level ?? null} short />
        <span className="clip" lang={lang} title={title}>
          {shortTitle(title)}
        </span>
        <span className="nowrap path" lang={lang}>
          {clause?.path ?? ''}
        </span>
      </span>
      <span className="preview" lang={lang}>
        {clause?.preview ?? ''}
      </span>
    </button>
  )
}
