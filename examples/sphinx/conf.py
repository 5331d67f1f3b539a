project = "A course on recurrent networks"
extensions = []
html_theme = "alabaster"
html_static_path = ["_static"]
html_js_files = ["delta-scope.js"]
