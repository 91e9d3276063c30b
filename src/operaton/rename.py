"""Renames a copy of the sources from Camunda 7.24 to Operaton: rename.py COPY VERSION"""
import pathlib
import re
import shutil
import sys

copy, version = pathlib.Path(sys.argv[1]), sys.argv[2]

# in this order; what is ours and only bears the name (CamundaCaseTasks) keeps it
TEXT = [
    (r"org\.camunda\.bpm\.impl\.juel\.jakarta\.el", "jakarta.el"),
    (r"org([./])camunda([./])(bpm|spin|connect|commons)\b", r"org\1operaton\2\3"),
    (r"\b(get|set|is)Camunda(?=[A-Z])", r"\1Operaton"),
    (r"(?<=\.)camunda(?=[A-Z])", "operaton"),
    (r"\.instance\.camunda\b", ".instance.operaton"),
    (r"\bCamunda(FormDefinition|TaskListener|ExecutionListener|FormRef|FormData|FormField|In\b|Out\b|Properties\b|Property\b)", r"Operaton\1"),
    (r"\bCAMUNDA_ADMIN\b", "OPERATON_ADMIN"),
    (r"camunda-admin", "operaton-admin"),
    (r"\bcamunda\.bpm\b", "operaton.bpm"),
    (r"webjars/camunda\b", "webjars/operaton"),
]
POM = [
    (r"(<artifactId>)camunda-(bom|bpm-spring-boot-starter[a-z-]*|engine-plugin-spin)", r"\1operaton-\2"),
    (r"<camunda\.version>[^<]*", f"<camunda.version>{version}"),
    # served at 1.0.0 alone and without its parent: its sources are borrowed, and need this
    (r"<groupId>org\.operaton\.spin</groupId>(\s*)<artifactId>camunda-spin-dataformat-json-jackson</artifactId>",
     r"<groupId>com.jayway.jsonpath</groupId>\1<artifactId>json-path</artifactId>"),
    # a list of addresses without code, not served for Operaton
    (r"<groupId>org\.operaton\.bpm</groupId>(\s*<artifactId>camunda-engine-rest-openapi</artifactId>\s*<version>)[^<]*", r"<groupId>org.camunda.bpm</groupId>\g<1>7.24.0"),
    # not served for Operaton: its sources are borrowed
    (r"\s*<dependency>\s*<groupId>[^<]*</groupId>\s*<artifactId>camunda-bpm-assert</artifactId>.*?</dependency>", ""),
    # knows Camunda alone: nothing is measured
    (r"\s*<dependency>\s*<groupId>org\.camunda\.community\.process_test_coverage</groupId>.*?</dependency>", ""),
]
KINDS = {".java", ".xml", ".yaml", ".yml", ".properties", ".html", ".js", ".json", ".csv", ".sql", ".bpmn", ".dmn", ".form", ".factories", ".imports", ".txt"}


def renamed(text, rules):
    for old, new in rules:
        text = re.sub(old, new, text, flags=re.S)
    return text


for file in [copy / "pom.xml", *copy.glob("src/**/*"), *copy.glob("processes/**/*")]:
    if file.is_file() and (file.suffix in KINDS or "META-INF" in file.parts):
        try:
            before = file.read_text(encoding="utf8")
        except UnicodeDecodeError:
            continue
        after = renamed(before, TEXT)
        if file.name == "pom.xml":
            after = renamed(after, POM)
        if file.name == "application.yaml" and "main" in file.parts:
            # our pages and links know the web applications at this address
            after = after.replace("\n  webapp:\n", "\n  webapp:\n    application-path: /camunda\n", 1)
        if file.suffix == ".java":
            after = re.sub(r"import org\.camunda\.community\.[^;]*;\n|@ExcludeFromProcessCoverage\n", "", after)
        if after != before:
            file.write_text(after, encoding="utf8")

for services in copy.glob("src/*/resources/META-INF/services/org.camunda.*"):
    services.rename(services.with_name(services.name.replace("org.camunda", "org.operaton")))

for folder in [*copy.glob("src/*/java/org/camunda"), *copy.glob("src/*/resources/**/camunda")]:
    inside = folder.parts[len(copy.parts) :]
    if inside[3:5] == ("org", "camunda") or "webjars" in inside:
        shutil.copytree(folder, folder.with_name("operaton"), dirs_exist_ok=True)
        shutil.rmtree(folder)
