// Scores pages with Lighthouse: `node run.mjs '["CHROMIUM", "ARGUMENT", ...]' OUT.json CATEGORY,... FORM,... ADDRESS...`; a form is mobile or desktop.
// Writes a row for each: address, form, scores from 0 to 100, and the audits that cost points.
import { writeFileSync } from "node:fs"
import { launch } from "chrome-launcher"
import lighthouse, { desktopConfig } from "lighthouse"

const [browser, out, categories, forms, ...addresses] = process.argv.slice(2)
const [chromePath, ...given] = JSON.parse(browser)
const configs = { mobile: undefined, desktop: desktopConfig }
const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", ...given]
const chrome = await launch({ chromePath, chromeFlags, logLevel: "silent" })
const flags = { port: chrome.port, logLevel: "error", onlyCategories: categories.split(","), disableFullPageScreenshot: true }
if (!flags.onlyCategories.includes("performance")) // speed is not asked, so nothing is slowed down or waited for
  Object.assign(flags, { throttlingMethod: "provided", pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0 })
const rows = []
try {
  for (const address of addresses)
    for (const form of forms.split(","))
      rows.push(await score(address, form))
} finally {
  await chrome.kill()
}
writeFileSync(out, JSON.stringify(rows))

async function score(address, form) {
  const { lhr } = await lighthouse(address, flags, configs[form])
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`)
  const all = Object.values(lhr.categories)
  const lost = all.flatMap((category) => category.auditRefs.filter(costs(lhr)).map((ref) => said(category.id, lhr.audits[ref.id])))
  return { address, form, scores: Object.fromEntries(all.map((category) => [category.id, Math.round(category.score * 100)])), lost }
}

function costs(lhr) {
  return (ref) => ref.weight && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 1
}

function said(category, audit) {
  const where = (audit.details?.items ?? []).slice(0, 3).map((item) => item.node?.selector ?? item.url ?? item.description)
  return [category, audit.id, audit.displayValue ?? audit.title, ...where].filter(Boolean).join(": ")
}
