// Writes plotly.min.js, and the licences of all that went into it, to a folder: node build.mjs FOLDER
import { build } from "esbuild"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const folder = process.argv[2]
const about = (name) => JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8"))
const { metafile } = await build({
  entryPoints: ["entry.js"],
  outfile: join(folder, "plotly.min.js"),
  bundle: true,
  minify: true,
  metafile: true,
  format: "iife",
  globalName: "Plotly",
  target: "es2018",
  loader: { ".css": "empty" }, // that of the maps, which no chart uses
  define: { global: "window", "define.amd": "false", "process.env.NODE_DEBUG": "false" },
  banner: { js: `/* plotly.js v${about("plotly.js").version}, the parts for scatter, bar and heatmap. MIT; see LICENSE.txt. */` },
  legalComments: "none", // they stand in LICENSE.txt, each once
  logLevel: "warning",
})

/** The packages whose files are in the bundle. */
const names = new Set(
  Object.values(metafile.outputs)
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([path, { bytesInOutput }]) => bytesInOutput && path.includes("node_modules/"))
    .map(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)[1]),
)

const licence = (name) => {
  const { version, license } = about(name)
  const file = readdirSync(join("node_modules", name)).find((file) => /^(un)?licen[cs]e/i.test(file))
  const text = file ? readFileSync(join("node_modules", name, file), "utf8").trim() : "(The package brings no text of its licence.)"
  return `${name} ${version} (${license})\n\n${text}\n`
}

writeFileSync(join(folder, "LICENSE.txt"), [...names].sort().map(licence).join(`\n${"-".repeat(80)}\n\n`))
