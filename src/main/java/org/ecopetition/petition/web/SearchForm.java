package org.ecopetition.petition.web;

import org.ecopetition.organisation.form.Form;
import org.ecopetition.petition.search.Sought;

/** What somebody typed into the search for petitions; see {@link Sought} for its fields. */
@Form("search.fault")
record SearchForm(String phone, String name, String place, String number) {

    static final SearchForm BLANK = new SearchForm("", "", "", "");

    Sought sought() {
        return new Sought(phone, name, place, number);
    }

    /** Keeps the identity out of logs. */
    @Override
    public String toString() {
        return "SearchForm[…]";
    }
}
