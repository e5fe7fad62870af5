export function CollectionsScreen() { return <div className="screen" data-region="main" /> }
