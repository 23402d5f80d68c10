/* Makes a chart live when the reader asks: by its button, or by a click or tap on the picture.
   Until then nothing is loaded; if loading fails, the picture stays. Nothing here knows what a chart shows. */
const NARROW = 520 // pixels; the style sheet swaps the drawings at the same width
const live = new Map() // figure element -> {source, plot, observer}
let bundle // one promise for the whole visit: instant navigation keeps this script alive

/** Plotly writes its rules into the sheet of the element with this id, and else makes a style element, which the
    security policy forbids. In the body it also outlasts instant navigation, which clears the head. */
const holdRules = () => {
  const id = "plotly.js-style-global"
  if (document.getElementById(id)) return
  const holder = Object.assign(document.createElement("div"), { id, hidden: true, sheet: new CSSStyleSheet() })
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, holder.sheet]
  document.body.append(holder)
}

/** Plotly, loaded once from our own host. */
const plotly = (url) => {
  if (window.Plotly) return Promise.resolve(window.Plotly)
  bundle ??= new Promise((resolve, reject) => {
    holdRules()
    const script = document.createElement("script")
    script.src = url
    script.onload = () => (window.Plotly ? resolve(window.Plotly) : reject(new Error("no Plotly in " + url)))
    script.onerror = () => reject(new Error("cannot load " + url))
    document.head.append(script)
  }).catch((error) => {
    bundle = undefined // so that a second try may work
    throw error
  })
  return bundle
}

/** A copy of a value with every CSS variable replaced by its colour in the present scheme. */
const painted = (value, colours) => {
  if (typeof value === "string") {
    const name = /^var\((--atlas-chart-[a-z0-9-]+)\)$/.exec(value)
    return name ? colours.getPropertyValue(name[1]).trim() : value
  }
  if (Array.isArray(value)) return value.map((item) => painted(item, colours))
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, painted(item, colours)]))
  }
  return value
}

const words = (figure) => JSON.parse(figure.dataset.words)

const say = (figure, text) => {
  figure.querySelector(".atlas-chart__status").textContent = text
}

/** A layout with its type scaled as the picture is. */
const scaled = (value, scale) => {
  if (Array.isArray(value)) return value.map((item) => scaled(item, scale))
  if (!value || typeof value !== "object") return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "font" && item.size ? { ...item, size: item.size * scale } : scaled(item, scale),
    ]),
  )
}

/** The layout for the width at hand, in the picture's proportions and never higher, so that nothing on the page moves. */
const layoutFor = (figure, source) => {
  const { clientWidth: width, clientHeight: height } = figure.querySelector(".atlas-chart__picture")
  const layout = width <= NARROW ? source.narrow : source.layout
  const scale = width / layout.width
  return { ...scaled(layout, scale), width, height: Math.min(height, Math.round(layout.height * scale)) }
}

const draw = (figure) => {
  const { source, plot, frame, off } = live.get(figure)
  const colours = getComputedStyle(document.body)
  const data = painted(source.data, colours)
  if (source.frames) {
    const chosen = painted(source.frames[frame], colours)
    chosen.traces.forEach((trace, number) => Object.assign(data[trace], chosen.data[number]))
  }
  for (const name of off) for (const trace of source.choices[name]) data[trace].visible = false
  const description = figure.querySelector(".atlas-chart__finding").textContent
  plot.setAttribute("aria-label", description)
  return window.Plotly.react(plot, data, painted(layoutFor(figure, source), colours), source.config)
}

/** A range control over the frames, in place of Plotly's slider, because it works by keyboard and is spoken. */
const addSteps = (figure, state) => {
  const { frames, frame_title: title } = state.source
  const steps = figure.querySelector(".atlas-chart__steps")
  const label = document.createElement("label")
  const range = document.createElement("input")
  const output = document.createElement("output")
  range.type = "range"
  range.min = 0
  range.max = frames.length - 1
  range.value = state.frame
  range.id = figure.id + "-step"
  label.htmlFor = range.id
  label.textContent = title
  const show = () => {
    output.value = frames[state.frame].name
    range.setAttribute("aria-valuetext", frames[state.frame].name)
  }
  range.addEventListener("input", () => {
    state.frame = Number(range.value)
    show()
    draw(figure)
  })
  show()
  steps.replaceChildren(label, range, output)
}

/** What can be shown and hidden: the buttons stand in the page, out of sight until they have something to do. */
const addChoices = (figure, state) => {
  const choices = figure.querySelector(".atlas-chart__choices")
  choices.hidden = false
  for (const button of choices.children) {
    button.setAttribute("aria-pressed", "true")
    button.onclick = () => {
      const name = button.dataset.choice
      if (!state.off.delete(name)) state.off.add(name)
      button.setAttribute("aria-pressed", String(!state.off.has(name)))
      draw(figure)
    }
  }
}

const start = async (figure) => {
  if (live.has(figure) || figure.dataset.busy) return
  figure.dataset.busy = "yes"
  say(figure, words(figure).loading)
  try {
    const [source] = await Promise.all([
      fetch(figure.dataset.figure).then((answer) => {
        if (!answer.ok) throw new Error(answer.statusText)
        return answer.json()
      }),
      plotly(figure.dataset.bundle),
    ])
    if (!figure.isConnected) return
    const plot = document.createElement("div")
    plot.className = "atlas-chart__live"
    plot.setAttribute("role", "figure")
    figure.querySelector(".atlas-chart__picture").append(plot)
    const state = { source, plot, frame: source.frames ? source.frames.length - 1 : 0, off: new Set() }
    live.set(figure, state)
    await draw(figure)
    figure.classList.add("atlas-chart--live")
    if (source.frames) addSteps(figure, state)
    if (source.choices) addChoices(figure, state)
    state.observer = new ResizeObserver(() => resized(figure))
    state.observer.observe(figure.querySelector(".atlas-chart__picture"))
    state.width = figure.querySelector(".atlas-chart__picture").clientWidth
    say(figure, words(figure).live)
    figure.querySelector(".atlas-chart__explore").textContent = words(figure).back
  } catch (error) {
    stop(figure)
    say(figure, words(figure).failed)
  } finally {
    delete figure.dataset.busy
  }
}

const resized = (figure) => {
  const state = live.get(figure)
  const width = figure.querySelector(".atlas-chart__picture").clientWidth
  if (state && width && width !== state.width) {
    state.width = width
    draw(figure)
  }
}

/** Back to the picture, with everything that Plotly held given back. */
const stop = (figure) => {
  const state = live.get(figure)
  if (state) {
    state.observer?.disconnect()
    window.Plotly?.purge(state.plot)
    state.plot.remove()
    figure.querySelector(".atlas-chart__steps")?.replaceChildren()
    figure.querySelector(".atlas-chart__choices")?.setAttribute("hidden", "")
    live.delete(figure)
  }
  figure.classList.remove("atlas-chart--live")
  figure.querySelector(".atlas-chart__explore").textContent = words(figure).explore
  say(figure, "")
}

const prepare = (figure) => {
  if (figure.dataset.ready) return
  figure.dataset.ready = "yes"
  const button = figure.querySelector(".atlas-chart__explore")
  button.hidden = false
  button.addEventListener("click", () => (live.has(figure) ? stop(figure) : start(figure)))
  figure.querySelector(".atlas-chart__picture").addEventListener("click", () => start(figure))
}

/** Figures of pages that were left are purged; those of the new page get their button. */
const visit = () => {
  for (const figure of [...live.keys()]) if (!figure.isConnected) stop(figure)
  document.querySelectorAll("figure.atlas-chart[data-figure]").forEach(prepare)
}

new MutationObserver(() => live.forEach((_state, figure) => draw(figure))).observe(document.body, {
  attributeFilter: ["data-md-color-scheme"],
})

window.document$?.subscribe(visit) // a page without charts does not ask for this part, but must not keep what was live

export { visit as start }
