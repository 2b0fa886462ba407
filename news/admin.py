"""A door for Django: which table has which desk in the newsroom."""

from django.contrib.admin import site
from django.contrib.auth.models import Group, User

from news.articles.models import Article, Section, Topic
from news.inbox.models import Feedback, MissedSearch, PictureReport
from news.library.models import Picture
from news.newsroom.articles import ArticleDesk
from news.newsroom.disruptions import DisruptionDesk
from news.newsroom.feedback import FeedbackDesk
from news.newsroom.missed_searches import MissedSearchDesk
from news.newsroom.notices import NoticeDesk
from news.newsroom.people import GroupDesk, PersonDesk
from news.newsroom.pictures import PictureAdmin
from news.newsroom.profile import ProfileDesk
from news.newsroom.reports import ReportDesk
from news.newsroom.subjects import SectionDesk, TopicDesk
from news.notices.models import Disruption, Notice
from news.profile.models import SiteProfile

site.register(Article, ArticleDesk)
site.register(Notice, NoticeDesk)
site.register(Disruption, DisruptionDesk)
site.register(Picture, PictureAdmin)
site.register(Section, SectionDesk)
site.register(Topic, TopicDesk)
site.register(PictureReport, ReportDesk)
site.register(Feedback, FeedbackDesk)
site.register(MissedSearch, MissedSearchDesk)
site.register(SiteProfile, ProfileDesk)

# Django registered its own desks for these two a moment ago.
site.unregister([User, Group])
site.register(User, PersonDesk)
site.register(Group, GroupDesk)
