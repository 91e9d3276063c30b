package org.ecopetition.journey;

import static org.openqa.selenium.support.ui.ExpectedConditions.invisibilityOfElementLocated;

import java.util.List;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tasklist as a person reads it: the list, one task with its case and its form. */
final class Tasklist {

    private static final String HOME = "/camunda/app/tasklist/default/";
    private static final By CASE = By.cssSelector(".task-details article.case");
    private static final By FORM = By.cssSelector(".fjs-container .fjs-form-field");
    private static final By CLAIM = By.cssSelector(".meta .assignee .claim");
    private static final By PUT_BACK = By.cssSelector(".meta .assignee .unclaim");
    private static final By COMPLETE = By.cssSelector(".form-actions button[ng-click^='complete(']");
    private static final By REFUSAL = By.cssSelector(".page-notifications .alert-danger");

    private static final By SEARCH = By.cssSelector("[cam-widget-search] .main-field");
    private static final By LISTED_CASE = By.cssSelector(".tasks-list .task .case-card strong");

    private final Chromium browser;

    Tasklist(Chromium browser) {
        this.browser = browser;
    }

    /** The tasks of the own group, newest first. */
    void open() {
        browser.open(HOME);
        browser.click(By.xpath("//*[contains(@class,'task-filters')]//a[contains(.,'本组待办') or contains(.,'本单位待办')]"));
        browser.see(LISTED_CASE);
    }

    /** Types a part of a case number into the search above the list, until tasks of that case alone are left. */
    void search(String typed, String caseNumber) {
        open();
        lookFor(typed, caseNumber);
    }

    /** The same in the list that is open. */
    void lookFor(String typed, String caseNumber) {
        browser.type(SEARCH, typed);
        browser.see(SEARCH).sendKeys(Keys.ENTER);
        browser.until(page -> {
            List<WebElement> cases = page.findElements(LISTED_CASE);
            return !cases.isEmpty()
                    && cases.stream().allMatch(listed -> listed.getText().startsWith(caseNumber));
        });
    }

    /** Chooses the task in the list, as its card names it. */
    void choose(String caseKey, String task) {
        browser.click(By.xpath("//ol[contains(@class,'tasks-list')]/li[contains(@class,'task')][.//strong[.='" + caseKey
                + "']][.//*[normalize-space()='" + task + "']]//h4"));
        browser.see(CASE);
    }

    /** Opens the task by its address, as the links of the start page do. */
    void open(String taskId) {
        browser.open(HOME + "#/?task=" + taskId);
        browser.see(CASE);
    }

    String caseText() {
        return browser.read(CASE);
    }

    /** The allegation this task is about. */
    String allegation() {
        return browser.read(By.cssSelector(".task-details .case-list li.this"));
    }

    void claim() {
        browser.click(CLAIM);
        browser.see(PUT_BACK);
    }

    boolean isClaimRefused() {
        browser.click(CLAIM);
        browser.see(REFUSAL);
        return !browser.shows(PUT_BACK);
    }

    void putBack() {
        browser.click(PUT_BACK);
        browser.see(CLAIM);
    }

    void openForm() {
        browser.click(By.cssSelector(".task-details .nav-tabs > li:nth-child(2) a"));
        browser.see(FORM);
        browser.until(
                page -> page.findElements(By.cssSelector(".disabled-form")).isEmpty());
    }

    /** The form's links, each with the window in which it opens. */
    List<String> links() {
        return browser.links(By.cssSelector(".fjs-container a[href]"));
    }

    void followLink(String words) {
        browser.click(By.xpath("//*[contains(@class,'fjs-container')]//a[contains(.,'" + words + "')]"));
    }

    void chooseAnotherList() {
        browser.click(By.cssSelector(".task-filters .item:not(.active) a"));
    }

    void type(String field, String text) {
        browser.type(part("input, textarea", field), text);
    }

    /** A day or a time, typed into its field as the form shows it. */
    void typeTime(String field, String text) {
        WebElement input = browser.see(By.cssSelector("[id$='-" + field + "-date'], [id$='-" + field + "-time']"));
        browser.bringIntoView(input);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.ENTER, Keys.TAB);
    }

    /** A day and a time, typed into the two fields of one question. */
    void typeTime(String field, String day, String time) {
        typeTime(field, day);
        WebElement input = browser.see(By.cssSelector("[id$='-" + field + "-time']"));
        browser.bringIntoView(input);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), time, Keys.ENTER, Keys.TAB);
    }

    /** Whether a sentence of the form is shown just now. */
    boolean says(String words) {
        return browser.shows(By.xpath("//*[contains(@class,'fjs-form-field')]//*[contains(text(),'" + words + "')]"));
    }

    String typed(String field) {
        return browser.value(part("input, textarea", field));
    }

    /** One of several: a radio button or a box to tick, by the words beside it. */
    void pick(String field, String words) {
        browser.click(By.xpath("//*[starts-with(@id,'fjs-form-') and contains(@id,'-" + field
                + "-')]/ancestor::div[contains(@class,'fjs-form-field')][1]//label[normalize-space()='" + words
                + "']"));
    }

    /** A box that stands alone. */
    /** The words of the choice that is picked; empty where none is. */
    String picked(String field) {
        return String.join("", browser.texts(By.cssSelector("label[for*='-" + field + "-']:has(input:checked)")));
    }

    void tick(String field) {
        browser.click(By.cssSelector("input[type=checkbox][id$='-" + field + "']"));
    }

    void select(String field, String words) {
        WebElement list = browser.see(list(field));
        browser.bringIntoView(list);
        list.findElement(By.cssSelector(".fjs-input-group")).click();
        browser.click(By.xpath("//*[contains(@class,'fjs-dropdownlist-item')][normalize-space()='" + words + "']"));
    }

    /** What a list shows as chosen. */
    String chosen(String field) {
        WebElement list = browser.see(list(field));
        return list.getText()
                + list.findElements(By.tagName("input")).stream()
                        .map(input -> input.getDomProperty("value"))
                        .collect(Collectors.joining());
    }

    void complete() {
        browser.click(COMPLETE);
        browser.until(invisibilityOfElementLocated(By.cssSelector(".form-actions")));
    }

    /** Tries to complete and answers why it was refused. */
    String completeInVain() {
        browser.click(COMPLETE);
        return browser.read(REFUSAL);
    }

    private static By list(String field) {
        return By.xpath("//*[starts-with(@id,'fjs-form-') and substring(@id, string-length(@id) - " + field.length()
                + ")='-" + field + "']/ancestor::div[contains(@class,'fjs-form-field')][1]");
    }

    private static By part(String tags, String field) {
        StringBuilder selector = new StringBuilder();
        for (String tag : tags.split(", ", -1)) {
            selector.append(selector.isEmpty() ? "" : ", ")
                    .append(tag)
                    .append("[id^='fjs-form-'][id$='-")
                    .append(field)
                    .append("']");
        }
        return By.cssSelector(selector.toString());
    }
}
