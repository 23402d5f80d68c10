// plotly.js with just the traces that the charts use; tests/charts/test_drawings.py holds the figures to these.
const Plotly = require("plotly.js/lib/core")

Plotly.register([require("plotly.js/lib/bar"), require("plotly.js/lib/heatmap")]) // the core brings scatter

module.exports = Plotly
