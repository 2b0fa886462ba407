// OurOrderedList OurTable OurTableHeader OurLink OurLanguage OurPicture OurPasteFilter OurToolbar OurAccessibleName
