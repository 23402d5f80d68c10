/* The search of the offline edition, where no module runs: narrows the index from A to Z to the names that hold every word typed. */
(function () {
  "use strict";
  var input = document.getElementById("atlas-search-input");
  var index = document.querySelector(".atlas-az");
  if (!input || !index) return;

  function bare(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  var rows = Array.prototype.map.call(index.querySelectorAll("li"), function (item) {
    return { item: item, text: bare(item.textContent) };
  });

  function narrow() {
    var words = bare(input.value).split(/\s+/).filter(Boolean);
    rows.forEach(function (row) {
      row.item.hidden = !words.every(function (word) { return row.text.indexOf(word) >= 0; });
    });
    Array.prototype.forEach.call(index.querySelectorAll("ul"), function (list) {
      var none = !list.querySelector("li:not([hidden])");
      list.hidden = none;
      if (list.previousElementSibling) list.previousElementSibling.hidden = none;
    });
  }

  input.value = new URLSearchParams(location.search).get("q") || "";
  input.addEventListener("input", narrow);
  narrow();
})();
