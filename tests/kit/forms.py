"""Forms as a browser sends them: every field that a page's form holds, ready to be changed and posted."""

from selectolax.lexbor import LexborHTMLParser

NOT_SENT = {"submit", "button", "file", "image", "reset"}


def fields_of(page, form="form[method=post]"):
    """What a browser without JavaScript would send of the page's (first) form, lists for fields with several values."""
    sent = {}
    for node in LexborHTMLParser(page.content).css_first(form).css("input[name], select[name], textarea[name]"):
        for value in _values(node):
            sent.setdefault(node.attributes["name"], []).append(value)
    return {name: values if len(values) > 1 else values[0] for name, values in sent.items()}


def _values(node):
    kind = node.attributes.get("type", "text")
    if "disabled" in node.attributes or (node.tag == "input" and kind in NOT_SENT):
        return []
    if node.tag == "textarea":
        return [node.text().removeprefix("\n")]
    if node.tag == "select":
        chosen = [option for option in node.css("option") if "selected" in option.attributes]
        return [option.attributes.get("value") or "" for option in chosen or node.css("option")[:1]]
    if kind in ("checkbox", "radio") and "checked" not in node.attributes:
        return []
    return [node.attributes.get("value") or ("on" if kind == "checkbox" else "")]
