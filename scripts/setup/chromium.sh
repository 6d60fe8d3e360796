# shellcheck shell=bash
# A browser, and glyphs for what it shows: without them Korean text is all boxes and measures wrong.
[[ -n $CHROMIUM ]] || apt_install chromium
[[ -n $(fc-list :lang=ko 2>/dev/null) ]] || apt_install fontconfig fonts-noto-cjk
[[ -n $(fc-list :lang=und-zsye 2>/dev/null) ]] || apt_install fonts-noto-color-emoji
