package org.ecopetition.paper.pdf;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What the operator reads when the application refuses to start for a font that the settings name. */
class UnusableFontReport extends AbstractFailureAnalyzer<UnusableFont> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableFont cause) {
        return new FailureAnalysis(
                "字体文件不存在或不能使用：" + cause.setting() + " = " + cause.file() + "（no readable TrueType font）。",
                "请改为可读的 TrueType 字体（.ttf，或含 TrueType 轮廓的 .ttc；OpenType/CFF 轮廓的 .otf 不行），或去掉这项设置，改用自带字体。"
                        + " Name a TrueType font, or leave the setting out for the font inside the jar.",
                cause);
    }
}
