export function CodebookScreen() { return <div className="screen" data-region="main" /> }
