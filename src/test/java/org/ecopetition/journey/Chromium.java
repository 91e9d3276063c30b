package org.ecopetition.journey;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.Requirement;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser on the desk of one person after the other, set to Chinese; it keeps a picture of each stage for whoever asks for them. */
final class Chromium implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target/screenshots");

    /** {@code -Dscreenshots=keep}: they take a tenth of a long story's time, and only a person looks at them. */
    private static final boolean KEEPS_PICTURES = "keep".equals(System.getProperty("screenshots"));

    private static final By BODY = By.tagName("body");
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Dimension SCREEN = new Dimension(1440, 1000);

    private static @Nullable ChromeDriver running;

    private final ChromeDriver driver;
    private final String base;
    private int pictures;

    private Chromium(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
    }

    static void require() {
        for (Path program : List.of(BROWSER, DRIVER)) {
            if (!Files.isExecutable(program)) {
                throw Requirement.BROWSER.missing(new IOException(program + " is not installed"));
            }
        }
    }

    /** Somebody who has just come to the desk: no window, cookie or word of the one before is left. */
    static Chromium at(String base) {
        return new Chromium(swept(), base);
    }

    /** The browser of this machine, the same for all tests: to start one takes as long as a short test. */
    private static synchronized ChromeDriver swept() {
        ChromeDriver driver = running;
        if (driver == null) {
            driver = start();
            running = driver;
            Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        }
        Set<String> before = driver.getWindowHandles();
        driver.switchTo().newWindow(WindowType.TAB);
        String desk = driver.getWindowHandle();
        for (String window : before) {
            driver.switchTo().window(window).close();
        }
        driver.switchTo().window(desk);
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
        driver.executeCdpCommand("Emulation.setLocaleOverride", Map.of("locale", "zh_CN"));
        driver.manage().window().setSize(SCREEN);
        return driver;
    }

    private static ChromeDriver start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                // a page lives for seconds: code made faster for later is not used any more
                "--js-flags=--no-opt",
                "--disable-features=Translate,MediaRouter,OptimizationHints,SpareRendererForSitePerProcess",
                "--no-first-run",
                "--lang=zh-CN");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN,zh"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("TZ", "Asia/Shanghai"))
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE);
        return driver;
    }

    /** Somebody else sits down: nothing of the person before is left. */
    void logIn(String person, String password) {
        driver.manage().deleteAllCookies();
        open("/login");
        type(By.id("username"), person);
        type(By.id("password"), password);
        click(By.cssSelector("#login button[type=submit]"));
        until(page -> !String.valueOf(page.getCurrentUrl()).contains("/login"));
    }

    /** The street: nobody is logged in. */
    void logOut() {
        driver.manage().deleteAllCookies();
    }

    /** Signs in where the sign-in stands over the page. */
    void signInOver(By frame, String person, String password) {
        driver.switchTo().frame(see(frame));
        type(By.id("username"), person);
        type(By.id("password"), password);
        click(By.cssSelector("#login button[type=submit]"));
        driver.switchTo().defaultContent();
        until(ExpectedConditions.invisibilityOfElementLocated(frame));
    }

    /** All that the page has left in the browser's own storage. */
    String stored() {
        return String.valueOf(driver.executeScript("return JSON.stringify([{...localStorage}, {...sessionStorage}])"));
    }

    /** Does something in a second window, and comes back to the first. */
    void inAnotherWindow(String path, Runnable act) {
        String here = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        open(path);
        act.run();
        driver.close();
        driver.switchTo().window(here);
    }

    void open(String path) {
        // a new place of the same page would not be loaded anew
        driver.get("about:blank");
        driver.get(base + path);
    }

    void reload() {
        driver.navigate().refresh();
    }

    WebElement see(By place) {
        return until(ExpectedConditions.visibilityOfElementLocated(place));
    }

    /** What is to be read at a place, once it is seen. */
    String read(By place) {
        return of(place, WebElement::getText);
    }

    /** What is written in a field, once it is seen. */
    String value(By field) {
        return of(field, seen -> String.valueOf(seen.getDomProperty("value")));
    }

    /** What one look at a place tells; looked at again when the page was drawn anew between the finding and the look. */
    <T> T of(By place, Function<WebElement, T> look) {
        return until(page -> {
                    WebElement found = page.findElement(place);
                    return found.isDisplayed() ? Optional.of(look.apply(found)) : null;
                })
                .orElseThrow();
    }

    void click(By place) {
        until(page -> {
            WebElement found = page.findElement(place);
            if (!found.isDisplayed() || !found.isEnabled()) {
                return null;
            }
            bringIntoView(found);
            found.click();
            return found;
        });
    }

    /** Writes a text into a field at once, as an input method for Chinese does. */
    void type(By place, String text) {
        of(place, field -> {
            bringIntoView(field);
            field.clear();
            field.sendKeys("");
            return field;
        });
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    /** Presses the mouse over a place and lets it go elsewhere on it, both in per cent from its left and upper side. */
    void drag(By place, int fromX, int fromY, int toX, int toY) {
        WebElement on = see(place);
        bringIntoView(on);
        Dimension size = on.getSize();
        new Actions(driver)
                .moveToElement(on, size.width * (fromX - 50) / 100, size.height * (fromY - 50) / 100)
                .clickAndHold()
                .moveByOffset(size.width * (toX - fromX) / 100, size.height * (toY - fromY) / 100)
                .release()
                .perform();
    }

    /** Presses keys, wherever the cursor stands. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** The name of the field in which the cursor stands. */
    String cursor() {
        return until(page -> String.valueOf(page.switchTo().activeElement().getDomAttribute("name")));
    }

    /** Shows the page as it comes out of the printer. */
    void likeOnPaper() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** Looks at the page on a phone. */
    void onPhone() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    }

    /** Runs no script of any page. */
    void withoutScript() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** What on this page breaks the Web Content Accessibility Guidelines 2.2, levels A and AA: the rule, and where; and keys without words. */
    List<String> barriers() {
        return barriers(new AxeBuilder());
    }

    /** The same within one part of the page, as in what we add to a page that others made. */
    List<String> barriersWithin(String part) {
        return barriers(new AxeBuilder().include(List.of(part)));
    }

    @SuppressWarnings(
            "deprecation") // the other way opens a window for each look, twice the time; it is for frames of other
    // sites, which we have none of
    private List<String> barriers(AxeBuilder axe) {
        AxeRunOptions brokenAlone = new AxeRunOptions();
        brokenAlone.setResultTypes(List.of("violations"));
        Stream<String> found = axe
                .withOptions(brokenAlone)
                .setLegacyMode()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(driver)
                .getViolations()
                .stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " (" + rule.getHelp() + ") at " + node.getTarget()));
        Stream<String> wordless =
                Pattern.compile("\\?\\?\\S+\\?\\?").matcher(text()).results().map(MatchResult::group);
        return Stream.concat(found, wordless.map(key -> "no words for " + key)).toList();
    }

    /** Whether somebody must scroll sideways to read the page. */
    boolean isWiderThanTheScreen() {
        return Boolean.TRUE.equals(
                driver.executeScript("return document.documentElement.scrollWidth > window.innerWidth + 1"));
    }

    /** How many windows are open. */
    int windows() {
        return driver.getWindowHandles().size();
    }

    /** Closes every window but the one in hand. */
    void closeOtherWindows() {
        String here = driver.getWindowHandle();
        for (String window : driver.getWindowHandles()) {
            if (!window.equals(here)) {
                driver.switchTo().window(window).close();
            }
        }
        driver.switchTo().window(here);
    }

    /** Says yes to what the page asks. */
    void acceptWhenAsked() {
        until(ExpectedConditions.alertIsPresent()).accept();
    }

    /** Presses the browser's own button that leads back. */
    void back() {
        driver.executeScript("setTimeout(() => history.back())");
    }

    List<String> links(By place) {
        return until(page -> page.findElements(place).stream()
                .map(link -> link.getText() + " " + link.getDomAttribute("target"))
                .toList());
    }

    /** The page as it comes out of a printer on A4, kept as a file; the labels of the tables that fell apart into cards. */
    List<?> print(String name) {
        PrintOptions sheet = new PrintOptions();
        sheet.setPageSize(new PageSize(29.7, 21.0));
        sheet.setBackground(true);
        try {
            Files.createDirectories(PICTURES);
            Files.write(
                    PICTURES.resolve(name + ".pdf"),
                    Base64.getDecoder().decode(driver.print(sheet).getContent()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 680, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
        Object inPieces =
                driver.executeScript("return [...document.querySelectorAll('main table')].filter(table => table.tHead"
                        + " && (getComputedStyle(table).display !== 'table'"
                        + " || getComputedStyle(table.tHead).display !== 'table-header-group'"
                        + " || getComputedStyle(table.rows[table.rows.length - 1]).display !== 'table-row'))"
                        + ".map(table => table.className + ' ' + location.pathname)");
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        return inPieces instanceof List<?> tables ? tables : List.of("?");
    }

    /** How many sheets of so many millimetres the page takes. */
    int sheets(double width, double height) {
        PrintOptions sheet = new PrintOptions();
        sheet.setPageSize(new PageSize(height / 10, width / 10));
        byte[] pdf = Base64.getDecoder().decode(driver.print(sheet).getContent());
        return Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .mapToInt(page -> 1)
                .sum();
    }

    boolean shows(By place) {
        return until(page -> Optional.of(page.findElements(place).stream().anyMatch(WebElement::isDisplayed)))
                .orElseThrow();
    }

    /** Whether something stands uncovered on the screen just now, its upper edge at least. */
    boolean isUncovered(By place) {
        return until(page -> Optional.of(isUncovered(page.findElement(place)))).orElseThrow();
    }

    /** Whether what the cursor stands in is uncovered, down to its upper edge. */
    boolean isCursorUncovered() {
        return until(page -> Optional.of(isUncovered(page.switchTo().activeElement())))
                .orElseThrow();
    }

    private boolean isUncovered(WebElement element) {
        return Boolean.TRUE.equals(driver.executeScript("""
                const box = arguments[0].getBoundingClientRect();
                const top = document.elementFromPoint(box.left + box.width / 2, box.top + 3);
                return top !== null && arguments[0].contains(top);
                """, element));
    }

    /** Scrolls to the end of the page. */
    void scrollDown() {
        driver.executeScript("window.scrollTo(0, document.documentElement.scrollHeight)");
    }

    /** What is to be read at each such place. */
    List<String> texts(By place) {
        return until(page ->
                page.findElements(place).stream().map(WebElement::getText).toList());
    }

    /** Chooses files, as if picked in the browser's own window. */
    void choose(By place, Path... files) {
        driver.findElement(place).sendKeys(Stream.of(files).map(Path::toString).collect(Collectors.joining("\n")));
    }

    /** The files below such an address that the page has loaded, without what stands behind a question mark. */
    List<String> loaded(String below) {
        Object names = driver.executeScript(
                "return performance.getEntriesByType('resource').map(file => file.name.split('?')[0])"
                        + ".filter(name => name.includes(arguments[0]))",
                below);
        return names instanceof List<?> files
                ? files.stream().map(String::valueOf).toList()
                : List.of();
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    String text() {
        return read(BODY);
    }

    /** What is to be read on the page to which a click leads: it is known by words that the page before it has not. */
    String textOnceItSays(String words) {
        return until(page -> {
            String text = page.findElement(BODY).getText();
            return text.contains(words) ? text : null;
        });
    }

    String source() {
        return String.valueOf(driver.getPageSource());
    }

    void bringIntoView(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    }

    /** Waits until the condition answers something; what is redrawn meanwhile is looked for again. */
    <T> T until(Function<? super WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(150))
                .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
                .ignoring(ElementNotInteractableException.class)
                .until(condition);
    }

    void picture(String stage) {
        if (!KEEPS_PICTURES) {
            return;
        }
        pictures++;
        try {
            Files.createDirectories(PICTURES);
            Files.write(
                    PICTURES.resolve("%02d-%s.png".formatted(pictures, stage)),
                    driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The whole page, however long. */
    void wholePage(String stage) {
        if (!KEEPS_PICTURES) {
            return;
        }
        Number height = (Number) driver.executeScript("return document.documentElement.scrollHeight");
        driver.manage().window().setSize(new Dimension(SCREEN.width, Math.min(height.intValue() + 150, 9000)));
        picture(stage);
        driver.manage().window().setSize(SCREEN);
    }

    /** The person leaves; the browser stays for the next one. */
    @Override
    public void close() {
        driver.get("about:blank");
    }
}
